import type { ShiftChecks } from '../../../protocol/shift-checks.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { checkPictograms } from './check-pictograms.ts'

/** Checks as they were found: each with its picture; what was out of order stands out. */
export function ChecksSaid({ checks }: { checks: ShiftChecks }) {
  const { t, sayCode } = useDayWords()
  if (checks.length === 0) return <p className="soft">{t('checks.none')}</p>
  return (
    <ul className="checks-said">
      {checks.map(({ check, ok, celsius }) => (
        <li key={check} className={ok ? 'check-said' : 'check-said bad'}>
          <Pictogram name={checkPictograms[check] ?? 'plain'} />
          <span>
            {sayCode('check', check)}
            {celsius === undefined ? null : (
              <>
                {' '}
                <bdi dir="ltr" className="digits">
                  {celsius} ℃
                </bdi>
              </>
            )}
          </span>
          <span className="unseen">{t(ok ? 'checks.ok' : 'checks.bad')}</span>
          <Pictogram name={ok ? 'done' : 'warning'} />
        </li>
      ))}
    </ul>
  )
}
