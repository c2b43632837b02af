import { useState } from 'react'
import type { TokenRow, Tokens } from '../../../federation/contract/accounts.ts'
import type { Units } from '../../../federation/contract/fleet.ts'
import { useTokens } from '../hub/account-queries.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { AskFirst } from './ask-first.tsx'
import { ShownOnce } from './shown-once.tsx'
import { TokenForm } from './token-form.tsx'
import { useAccountWords } from './use-account-words.ts'

type NameOf = (unit: string) => string

/** What lets machines read: made, shown once, taken back. */
export function TokensPage({ unit, units, nameOf }: { unit: string; units: Units; nameOf: NameOf }) {
  const words = useAccountWords()
  const tokens = useTokens(unit)
  if (tokens.data) return <TokenList tokens={tokens.data} units={units} nameOf={nameOf} />
  if (tokens.error) return <TroubleNotice error={tokens.error} onAgain={() => void tokens.refetch()} />
  return <Loading words={words('tokens.loading')} />
}

function TokenList({ tokens, units, nameOf }: { tokens: Tokens; units: Units; nameOf: NameOf }) {
  const words = useAccountWords()
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<{ name: string; secret: string }>()
  return (
    <>
      <section className="card summary">
        <p>{words('tokens.words')}</p>
        {tokens.tokens.length === 0 ? <p>{words('tokens.none', { unit: nameOf(tokens.unit) })}</p> : null}
        {adding ? null : (
          <div className="buttons">
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              {words('tokens.add')}
            </button>
          </div>
        )}
      </section>
      {adding ? (
        <TokenForm
          unit={tokens.unit}
          units={units}
          onDone={(token) => {
            setAdding(false)
            if (token) setMade(token)
          }}
        />
      ) : null}
      {made ? (
        <ShownOnce
          key={made.secret}
          title={words('tokens.secretTitle', { name: made.name })}
          words={words('tokens.secretWords')}
          secret={made.secret}
          onClose={() => setMade(undefined)}
        />
      ) : null}
      <ul className="accounts">
        {tokens.tokens.map((token) => (
          <TokenLine key={token.token} token={token} unitName={nameOf(token.unit)} />
        ))}
      </ul>
    </>
  )
}

function TokenLine({ token: row, unitName }: { token: TokenRow; unitName: string }) {
  const words = useAccountWords()
  const say = useMoments()
  const act = useAct(['tokens'])
  const { token, name, unit, may, createdAt, expiresAt } = row
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= say.nowMs
  return (
    <li className={`card account${isOver ? ' account-disabled' : ''}`}>
      <div>
        <h2>{name}</h2>
        <p className="code">{token}</p>
      </div>
      <div>
        <p>
          {unitName} <span className="code">{unit}</span>
        </p>
        <p className="soft">
          {may.length === 0
            ? words('tokens.onlyReads')
            : may.map((right) => words(`may.${right as 'publish'}`, { defaultValue: right })).join(' · ')}
        </p>
      </div>
      <div>
        <p className="account-state">
          {expiresAt === null
            ? words('tokens.forEver')
            : isOver
              ? words('tokens.over')
              : words('tokens.until', { moment: say.instant(expiresAt) })}
        </p>
        <p className="soft">{words('tokens.made', { moment: say.instant(createdAt) })}</p>
      </div>
      <div className="buttons">
        <AskFirst
          press={words('tokens.revoke')}
          of={words('tokens.revokeOf', { name })}
          title={words('tokens.revokeTitle')}
          words={words('tokens.revokeWords', { name })}
          act={act}
          onSure={() => act.run(() => askHub(`/v1/tokens/${token}`, { method: 'DELETE' }))}
        />
      </div>
    </li>
  )
}
