import type { SubscriptionRow } from '../../../federation/contract/subscriptions.ts'
import { useMoments } from '../words/use-moments.ts'
import { isOnItsWay } from './subscription-queries.ts'
import { useSubscriptionWords } from './use-subscription-words.ts'

/** How it goes: what has not arrived and why, before what has, and what comes next. */
export function SubscriptionState({ row, at }: { row: SubscriptionRow; at: string }) {
  const words = useSubscriptionWords()
  const say = useMoments()
  const { paused, nextAt, delivered, unsent, unsentCount } = row
  const isMoving = isOnItsWay(row, Date.parse(at))
  return (
    <div role="status">
      {unsent?.fault ? (
        <>
          <p className="account-state unsent">
            {words('failing', {
              ...{ week: unsent.week, revision: unsent.revision },
              moment: say.instant(unsent.failingSince ?? at),
            })}
            {unsentCount > 1 ? words('failingMore', { count: unsentCount - 1 }) : null}
          </p>
          <p>{words(`why.${unsent.fault}`, { about: unsent.about })}</p>
          {unsent.nextTryAt === null || paused || isMoving ? null : (
            <p className="soft">{words('nextTry', { moment: say.instant(unsent.nextTryAt) })}</p>
          )}
          {unsent.state === 'failed' ? <p>{words('gaveUp')}</p> : null}
        </>
      ) : null}
      {unsent && isMoving ? <p className="account-state">{words('waiting', unsent)}</p> : null}
      <p className={unsent ? 'soft' : 'account-state'}>
        {delivered
          ? words('last', {
              ...{ week: delivered.week, revision: delivered.revision },
              moment: say.instant(delivered.deliveredAt ?? at),
            })
          : words('neverSent')}
      </p>
      <p className="soft">
        {paused || nextAt === null ? words('paused') : words('next', { moment: say.instant(nextAt) })}
      </p>
    </div>
  )
}
