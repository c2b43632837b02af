import type { WeeklyReport } from '../../../federation/contract/weekly-report.ts'
import { usePeriodWords } from '../words/use-period-words.ts'
import { StateMark } from './state-mark.tsx'

/** How complete it is, in a cell of a table: a mark, how many stations of how many, and what is lost. */
export function CompletenessCell({ of }: { of: WeeklyReport['completeness'] }) {
  const p = usePeriodWords()
  const { stations, complete, silent, lost } = of
  if (stations === 0) return <span className="soft">{p('units.nobody')}</span>
  const state = complete === stations ? 'complete' : silent === stations ? 'silent' : 'partial'
  return (
    <span className="completeness-cell">
      <StateMark state={state} />
      <span>
        {p('units.complete', of)}
        {lost > 0 ? <b className="lost"> {p('units.lost', { count: lost })}</b> : null}
      </span>
    </span>
  )
}
