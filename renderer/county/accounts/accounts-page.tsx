import { useState } from 'react'
import type { Accounts, SetUpCode } from '../../../federation/contract/accounts.ts'
import type { Units } from '../../../federation/contract/fleet.ts'
import { useAccounts } from '../hub/account-queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { AccountForm } from './account-form.tsx'
import { AccountLine } from './account-line.tsx'
import { ShownOnce } from './shown-once.tsx'
import { useAccountWords } from './use-account-words.ts'

type PageProps = { unit: string; units: Units; nameOf: (unit: string) => string }

/** The officers of a unit and below it: added, reset, disabled. */
export function AccountsPage({ unit, units, nameOf }: PageProps) {
  const words = useAccountWords()
  const accounts = useAccounts(unit)
  if (accounts.data) return <AccountList accounts={accounts.data} units={units} nameOf={nameOf} />
  if (accounts.error) return <TroubleNotice error={accounts.error} onAgain={() => void accounts.refetch()} />
  return <Loading words={words('accounts.loading')} />
}

/** A set-up code, and whose. */
export type Handed = SetUpCode & { name: string }

type ListProps = { accounts: Accounts; units: Units; nameOf: (unit: string) => string }

function AccountList({ accounts, units, nameOf }: ListProps) {
  const words = useAccountWords()
  const say = useMoments()
  const [adding, setAdding] = useState(false)
  const [handed, setHanded] = useState<Handed>()
  const [sought, setSought] = useState('')
  const { unit, mayGive } = accounts
  const count = accounts.accounts.length
  const shown = accounts.accounts.filter(({ name }) =>
    name.toLowerCase().includes(sought.trim().toLowerCase()),
  )
  return (
    <>
      <section className="card summary">
        <p className="sentence">
          {words(count === 0 ? 'accounts.none' : 'accounts.sentence', { count, unit: nameOf(unit) })}
        </p>
        {mayGive.length === 0 || adding ? null : (
          <div className="buttons">
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              {words('accounts.add')}
            </button>
          </div>
        )}
      </section>
      {adding ? (
        <AccountForm
          {...{ unit, units, mayGive }}
          onDone={(made) => {
            setAdding(false)
            if (made) setHanded(made)
          }}
        />
      ) : null}
      {handed ? (
        <ShownOnce
          key={handed.code}
          title={words('accounts.codeTitle', { name: handed.name })}
          words={words('accounts.codeWords', { moment: say.instant(handed.expiresAt) })}
          secret={`${location.origin}/county#/set-up/${handed.code}`}
          onClose={() => setHanded(undefined)}
        />
      ) : null}
      {count > 8 ? (
        <search className="find">
          <input
            type="search"
            className="field"
            aria-label={words('accounts.search')}
            placeholder={words('accounts.search')}
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
        </search>
      ) : null}
      <ul className="accounts">
        {shown.map((account) => (
          <AccountLine
            key={account.account}
            account={account}
            unitName={nameOf(account.unit)}
            mayKeep={mayGive.includes(account.role) && account.account !== units.who.id}
            onHanded={setHanded}
          />
        ))}
      </ul>
    </>
  )
}
