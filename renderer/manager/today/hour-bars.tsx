import { useTranslation } from 'react-i18next'

const labelledHours = [0, 6, 12, 18, 24]

/** Units of the drawing: 24 hours of 40, bars of at most 200, a line of words below and above. */
const hourWidth = 40
const barWidth = 30
const mostHeight = 200
const above = 40
const below = 44

/** Twenty-four bars, midnight to midnight, from the left as a clock's hours are written everywhere; the same as words for who cannot see them. */
export function HourBars({ byHour }: { byHour: readonly number[] }) {
  const { t } = useTranslation('manager')
  const most = Math.max(1, ...byHour)
  const base = above + mostHeight
  return (
    <div className="hours" dir="ltr">
      <svg
        className="hour-bars"
        viewBox={`-44 0 ${24 * hourWidth + 88} ${base + below}`}
        aria-hidden="true"
        focusable="false"
      >
        <line className="hour-base" x1="0" y1={base} x2={24 * hourWidth} y2={base} />
        {byHour.map((count, hour) => {
          const height = (mostHeight * count) / most
          const x = hour * hourWidth + (hourWidth - barWidth) / 2
          return count === 0 ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place in the day.
            <g key={hour}>
              <rect className="hour-bar" x={x} y={base - height} width={barWidth} height={height} rx="4" />
              <text className="hour-count" x={x + barWidth / 2} y={base - height - 10}>
                {count}
              </text>
            </g>
          )
        })}
        {labelledHours.map((hour) => (
          <text key={hour} className="hour-name" x={hour * hourWidth} y={base + 34}>
            {hour}:00
          </text>
        ))}
      </svg>
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
