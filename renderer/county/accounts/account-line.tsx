import type { AccountRow } from '../../../federation/contract/accounts.ts'
import { setUpCodeSchema } from '../../../federation/contract/accounts.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { useMoments } from '../words/use-moments.ts'
import type { Handed } from './accounts-page.tsx'
import { AskFirst } from './ask-first.tsx'
import { useAccountWords } from './use-account-words.ts'

type LineProps = {
  account: AccountRow
  unitName: string
  /** Neither one's own account nor a role that one may not give. */
  mayKeep: boolean
  onHanded: (handed: Handed) => void
}

export function AccountLine({ account, unitName, mayKeep, onHanded }: LineProps) {
  const words = useAccountWords()
  const { name, role, state, unit } = account
  return (
    <li className={`card account account-${state}`}>
      <div>
        <h2>{name}</h2>
        <p className="soft">
          {unitName} <span className="code">{unit}</span>
        </p>
      </div>
      <div>
        <p>{words(`role.${role}`)}</p>
        <p className="soft">{words(`roleMay.${role}`)}</p>
      </div>
      <div>
        <p className="account-state">{words(`accounts.state.${state}`)}</p>
        <Since account={account} />
      </div>
      {mayKeep ? <Keeping account={account} onHanded={onHanded} /> : <span />}
    </li>
  )
}

function Since({ account }: { account: AccountRow }) {
  const words = useAccountWords()
  const say = useMoments()
  const { state, setUpUntil, lockedUntil, signedInAt } = account
  const isOver = setUpUntil === null || Date.parse(setUpUntil) <= say.nowMs
  return (
    <>
      {state === 'to-set-up' ? (
        <p className="soft">
          {isOver
            ? words('accounts.setUpOver')
            : words('accounts.setUpUntil', { moment: say.instant(setUpUntil) })}
        </p>
      ) : (
        <p className="soft">
          {signedInAt === null
            ? words('accounts.neverSignedIn')
            : words('accounts.signedIn', { moment: say.instant(signedInAt) })}
        </p>
      )}
      {lockedUntil === null ? null : (
        <p className="locked">{words('accounts.locked', { moment: say.instant(lockedUntil) })}</p>
      )}
    </>
  )
}

function Keeping({ account: row, onHanded }: Pick<LineProps, 'account' | 'onHanded'>) {
  const words = useAccountWords()
  const act = useAct(['accounts'])
  const { account, name, state } = row
  const setDisabled = (disabled: boolean) =>
    act.run(() => askHub(`/v1/accounts/${account}`, { method: 'PUT', body: { disabled } }))
  const reset = () =>
    act.run(async () => {
      const response = await askHub(`/v1/accounts/${account}/reset`, { method: 'POST' })
      onHanded({ ...setUpCodeSchema.parse(await response.json()), name })
    })
  if (state === 'disabled')
    return (
      <div className="buttons">
        <button
          type="button"
          className="button"
          aria-label={words('accounts.enableOf', { name })}
          disabled={act.busy}
          onClick={() => void setDisabled(false)}
        >
          {words('accounts.enable')}
        </button>
      </div>
    )
  return (
    <div className="buttons">
      <AskFirst
        press={words('accounts.reset')}
        of={words('accounts.resetOf', { name })}
        title={words('accounts.resetTitle')}
        words={words('accounts.resetWords', { name })}
        act={act}
        onSure={reset}
      />
      <AskFirst
        press={words('accounts.disable')}
        of={words('accounts.disableOf', { name })}
        title={words('accounts.disableTitle')}
        words={words('accounts.disableWords', { name })}
        act={act}
        onSure={() => setDisabled(true)}
      />
    </div>
  )
}
