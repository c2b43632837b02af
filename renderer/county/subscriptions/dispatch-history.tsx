import { Link } from 'wouter'
import type { DispatchRow, SubscriptionRow } from '../../../federation/contract/subscriptions.ts'
import { askHub } from '../hub/ask-hub.ts'
import type { Act } from '../hub/use-act.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useDispatches } from './subscription-queries.ts'
import { useSubscriptionWords } from './use-subscription-words.ts'

type HistoryProps = { row: SubscriptionRow; act: Act }

/** What was sent and what was not, week by week; each can be sent again. */
export function DispatchHistory({ row, act }: HistoryProps) {
  const words = useSubscriptionWords()
  const known = useDispatches(row.subscription)
  if (known.error) return <TroubleNotice error={known.error} onAgain={() => void known.refetch()} />
  if (!known.data) return <Loading words={words('historyLoading')} />
  if (known.data.length === 0) return <p className="soft">{words('historyNone')}</p>
  return (
    <table className="audit dispatches" aria-label={words('historyOf', { name: row.name })}>
      <thead>
        <tr>
          {(['week', 'revision', 'state', 'moment', 'tries', 'reason'] as const).map((column) => (
            <th key={column} scope="col">
              {words(column)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {known.data.map((dispatch) => (
          <DispatchLine key={`${dispatch.week} ${dispatch.revision}`} {...{ row, act, dispatch }} />
        ))}
      </tbody>
    </table>
  )
}

function DispatchLine({ row, act, dispatch }: HistoryProps & { dispatch: DispatchRow }) {
  const words = useSubscriptionWords()
  const say = useMoments()
  const { week, revision, state, tries, fault, about, deliveredAt, triedAt } = dispatch
  const moment = state === 'delivered' ? deliveredAt : triedAt
  const send = () =>
    act.run(() =>
      askHub(`/v1/subscriptions/${row.subscription}/dispatches`, {
        ...{ method: 'POST', body: { send: 'one', week, revision } },
      }),
    )
  return (
    <tr className={`dispatch-${state}`}>
      <td>
        <Link href={`/${row.unit}/report/${week}/${revision}`}>{week}</Link>
      </td>
      <td>{revision}</td>
      <td>{words(`stateOf.${state}`)}</td>
      <td>{moment === null ? '' : say.instant(moment)}</td>
      <td>{tries}</td>
      <td>{fault === null ? '' : words(`why.${fault}`, { about })}</td>
      <td>
        {state === 'superseded' || row.paused ? null : (
          <button
            type="button"
            className="button"
            aria-label={words('againOf', { week, revision })}
            disabled={act.busy}
            onClick={() => void send()}
          >
            {words('again')}
          </button>
        )}
      </td>
    </tr>
  )
}
