import { useId } from 'react'
import type { Me } from '../../../federation/contract/accounts.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { browserOf } from './browser-of.ts'
import { useAccountWords } from './use-account-words.ts'

/** Each place one is signed in at, and the way to end it there. */
export function SessionsCard({ sessions }: { sessions: Me['sessions'] }) {
  const words = useAccountWords()
  const say = useMoments()
  const act = useAct(['me'])
  const titleId = useId()
  const end = (path = '') => void act.run(() => askHub(`/county/me/sessions${path}`, { method: 'DELETE' }))
  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{words('me.sessions')}</h2>
      <ul className="sessions">
        {sessions.map(({ session, begunAt, address, agent, current }) => (
          <li key={session}>
            <span>
              {browserOf(agent) ?? words('me.unknownBrowser')} <span className="code">{address}</span>
              <span className="soft"> · {words('me.begun', { moment: say.instant(begunAt) })}</span>
            </span>
            {current ? (
              <strong>{words('me.here')}</strong>
            ) : (
              <button
                type="button"
                className="button"
                disabled={act.busy}
                aria-label={words('me.endOf', { address })}
                onClick={() => end(`/${session}`)}
              >
                {words('me.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <ActTrouble trouble={act.trouble} />
      {sessions.length > 2 ? (
        <button type="button" className="button" disabled={act.busy} onClick={() => end()}>
          {words('me.endOthers')}
        </button>
      ) : null}
    </section>
  )
}
