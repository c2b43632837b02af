import { Link } from 'wouter'
import type { CaseRow } from '../../../federation/contract/requests.ts'
import { useDuration } from '../words/use-duration.ts'
import { useMoments } from '../words/use-moments.ts'
import { DueList } from './due-list.tsx'
import { useFormNames } from './form-names.ts'
import { useCaseWords } from './use-case-words.ts'

/** One request: what may be known without its key, how long it has waited, and what is due. */
export function QueueRow({ unit, request }: { unit: string; request: CaseRow }) {
  const t = useCaseWords()
  const say = useMoments()
  const duration = useDuration()
  const names = useFormNames()
  const { finger, form, category, urgency, state, assignee, arrivedAt, closedAt, dues } = request
  const isOverdue = dues.some((due) => due.isOverdue)
  const hours = (say.nowMs - Date.parse(arrivedAt)) / 3_600_000
  return (
    <li className={`card case ${isOverdue ? 'case-overdue' : urgency === 'urgent' ? 'case-urgent' : ''}`}>
      <div className="case-what">
        <h2>
          <Link href={`/${unit}/requests/${finger}`}>
            {names.form(form)}
            {category === null ? '' : ` · ${names.fact(form, 'category', category)}`}
          </Link>
        </h2>
        <p className="soft">
          {request.stationName} · {t('filedAt', { moment: say.instant(request.capturedAt) })}
        </p>
        {urgency === 'urgent' ? <p className="urgent">{t('urgent')}</p> : null}
      </div>
      <p className="case-state">
        <b>{t(`state.${state}`)}</b>
        <span>{assignee ?? t('nobody')}</span>
        <span className="soft">
          {closedAt === null ? t('waits', { duration: duration(Math.max(0, hours)) }) : say.instant(closedAt)}
        </span>
      </p>
      {closedAt === null ? <DueList dues={dues} /> : null}
    </li>
  )
}
