import { useTranslation } from 'react-i18next'

const labelledHours = [0, 6, 12, 18]

/** Twenty-four bars, midnight to midnight, from the left as a clock's hours are written everywhere; the same as words for who cannot see them. */
export function HourBars({ byHour }: { byHour: readonly number[] }) {
  const { t } = useTranslation('manager')
  const most = Math.max(1, ...byHour)
  return (
    <div className="hours" dir="ltr">
      <div className="hour-bars" aria-hidden="true">
        {byHour.map((count, hour) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place in the day.
          <span key={hour} className="hour">
            <span className="bar-count digits">{count === 0 ? '' : count}</span>
            <span className="bar-fill" style={{ blockSize: `${(100 * count) / most}%` }} />
          </span>
        ))}
      </div>
      <div className="hour-names" aria-hidden="true">
        {labelledHours.map((hour) => (
          <span key={hour} className="digits">
            {hour}:00
          </span>
        ))}
      </div>
      <ul className="unseen">
        {byHour.map((count, hour) =>
          count === 0 ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place in the day.
            <li key={hour}>
              {t('today.hour', { from: hour })} {t('today.times', { count })}
            </li>
          ),
        )}
      </ul>
    </div>
  )
}
