import { PressButton } from '../../../ui/press-button.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { Endings } from './by-month.ts'
import { monthsFrom } from './by-month.ts'

/** A year ahead at a glance. */
const monthsShown = 12

/** Twelve months as a calendar has them: how many lots end in each, and how far away that is; a press goes there. */
export function MonthStrip({ day, endings }: { day: string; endings: Endings }) {
  const { t } = useStockWords()
  return (
    <ol className="month-strip" aria-label={t('expiry.year')}>
      {monthsFrom(day, monthsShown).map((month) => {
        const inMonth = endings.months.find((one) => one.month === month)?.endings ?? []
        const stages = inMonth.map(({ lot }) => lot.stage)
        const worst = stages.includes('red') ? 'red' : stages.includes('amber') ? 'amber' : 'green'
        return (
          <li key={month}>
            <PressButton
              className={inMonth.length === 0 ? 'month' : `month ${worst}`}
              disabled={inMonth.length === 0}
              onPress={() => document.getElementById(`month-${month}`)?.scrollIntoView({ block: 'start' })}
            >
              <bdi dir="ltr" className="digits month-name">
                {month}
              </bdi>
              <span className="month-count">
                {inMonth.length === 0 ? '·' : t('expiry.lots', { count: inMonth.length })}
              </span>
            </PressButton>
          </li>
        )
      })}
    </ol>
  )
}
