import type { RestockRow } from '../../../federation/contract/restocks.ts'
import { useItemNames } from '../hub/item-names.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { sumOf } from './answer-draft.ts'
import { RequestMark } from './request-mark.tsx'

/** What came of the last requests: arrived, and how it differs from what was sent; or refused, and why. */
export function PastRequests({ requests }: { requests: readonly RestockRow[] }) {
  const { t } = useWords()
  const say = useMoments()
  return (
    <div className="card wide past">
      <h2 id="past-title">{t('restocks.history')}</h2>
      <section
        className="scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
        tabIndex={0}
        aria-labelledby="past-title"
      >
        <table className="shelf-table">
          <thead>
            <tr>
              <th scope="col">{t('report.station')}</th>
              <th scope="col">{t('restocks.askedOn')}</th>
              <th scope="col">{t('restocks.outcome')}</th>
              <th scope="col">{t('restocks.wishedAndCame')}</th>
              <th scope="col">{t('restocks.note')}</th>
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <tr key={`${request.station}/${request.epoch}/${request.seq}`}>
                <th scope="row">
                  {request.stationName} <span className="code">{request.station}</span>
                </th>
                <td>{say.instant(request.askedAt)}</td>
                <td className="outcome">
                  <RequestMark state={request.state} />
                  {t(`restocks.state.${request.state}`)}
                  <span className="soft"> {lastMoment(request, say.instant)}</span>
                </td>
                <td>
                  <Lines request={request} />
                </td>
                <td>{request.note ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function lastMoment({ arrivals, answeredAt }: RestockRow, say: (instant: string) => string): string {
  const at = arrivals.at(-1)?.at ?? answeredAt
  return at === null ? '' : say(at)
}

/** Each item asked for, with what came; what came unasked stands behind. */
function Lines({ request }: { request: RestockRow }) {
  const { t, number } = useWords()
  const names = useItemNames()
  const { lines, arrivals, granted, state } = request
  const came = arrivals.flatMap((each) => each.lines)
  const items = [...new Set([...lines, ...came].map(({ item }) => item))]
  return (
    <ul className="lines">
      {items.map((item) => {
        const arrived = sumOf(came, item)
        const sent = granted === null ? undefined : sumOf(granted, item)
        const differs = state === 'received' && sent !== undefined && sent !== arrived
        return (
          <li key={item}>
            {names.name(item)}{' '}
            {state === 'received'
              ? t('restocks.cameOf', { arrived: number(arrived), wished: number(sumOf(lines, item)) })
              : names.amount(item, sumOf(lines, item))}
            {differs ? (
              <span className="chip chip-drift">{t('restocks.sent', { number: number(sent) })}</span>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
