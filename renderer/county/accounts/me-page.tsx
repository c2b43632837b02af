import type { Me } from '../../../federation/contract/accounts.ts'
import { useMe } from '../hub/account-queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { OwnPassword } from './own-password.tsx'
import { OwnRecovery } from './own-recovery.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { useAccountWords } from './use-account-words.ts'

type NameOf = (unit: string) => string

/** Who is signed in, what they may do, and where else they are signed in. */
export function MePage({ nameOf }: { nameOf: NameOf }) {
  const words = useAccountWords()
  const me = useMe()
  if (me.data) return <MyAccount me={me.data} nameOf={nameOf} />
  if (me.error) return <TroubleNotice error={me.error} onAgain={() => void me.refetch()} />
  return <Loading words={words('me.loading')} />
}

function MyAccount({ me, nameOf }: { me: Me; nameOf: NameOf }) {
  const words = useAccountWords()
  const isOwn = me.recoveryLeft !== null
  return (
    <div className="me">
      <section className="card">
        <p className="sentence">{me.who.name}</p>
        <dl className="facts">
          <dt>{words('me.unit')}</dt>
          <dd>
            {nameOf(me.unit)} <span className="code">{me.unit}</span>
          </dd>
          {me.role === null ? null : (
            <>
              <dt>{words('me.role')}</dt>
              <dd>{words(`role.${me.role}`)}</dd>
            </>
          )}
          <dt>{words('me.rights')}</dt>
          <dd>
            {me.may.length === 0
              ? words('me.onlyReads')
              : me.may.map((right) => <Right key={right} right={right} />)}
          </dd>
        </dl>
        {isOwn ? null : (
          <p className="notice-line">
            {me.who.kind === 'token' ? words('me.byToken', { name: me.who.name }) : words('me.byLaunch')}
          </p>
        )}
      </section>
      {me.who.kind === 'account' ? <SessionsCard sessions={me.sessions} /> : null}
      {isOwn ? <OwnPassword name={me.who.name} /> : null}
      {isOwn ? <OwnRecovery left={me.recoveryLeft ?? 0} /> : null}
    </div>
  )
}

/** A right that this page has no word for stands for itself. */
function Right({ right }: { right: string }) {
  const words = useAccountWords()
  return <span className="chip">{words(`may.${right as 'publish'}`, { defaultValue: right })}</span>
}
