import type { DueRow } from '../../../federation/contract/requests.ts'
import { useMoments } from '../words/use-moments.ts'
import { useCaseWords } from './use-case-words.ts'

/** What is due of a request, told apart by words and shape, not by colour alone. */
export function DueList({ dues }: { dues: readonly DueRow[] }) {
  const t = useCaseWords()
  const say = useMoments()
  return (
    <ul className="dues">
      {dues.map(({ due, by, done, isOverdue }) => {
        const isLate = done !== null && done > by
        const state = isOverdue ? 'overdue' : done === null ? 'waits' : isLate ? 'late' : 'done'
        return (
          <li key={due} className={`due due-${state}`}>
            <span aria-hidden="true">{{ overdue: '▲', waits: '○', late: '◐', done: '●' }[state]}</span>
            <b>{t(`due.${due}`)}</b>
            <span>
              {done === null
                ? t(isOverdue ? 'due.overdueSince' : 'due.by', { moment: say.instant(by) })
                : t(isLate ? 'due.doneLate' : 'due.done', { moment: say.instant(done) })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
