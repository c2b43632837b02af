import { Link } from 'wouter'
import type { Units } from '../../../federation/contract/fleet.ts'
import type { DeskPage } from '../shell/sections.ts'
import { deskPages } from '../shell/sections.ts'
import { SubscriptionsPage } from '../subscriptions/subscriptions-page.tsx'
import { useWords } from '../words/use-words.ts'
import { AccountsPage } from './accounts-page.tsx'
import { AuditPage } from './audit-page.tsx'
import { MePage } from './me-page.tsx'
import { TokensPage } from './tokens-page.tsx'
import { useAccountWords } from './use-account-words.ts'

type DeskProps = { unit: string; page: DeskPage; units: Units }

const needs = {
  me: undefined,
  accounts: 'keep-accounts',
  tokens: 'keep-accounts',
  subscriptions: 'keep-accounts',
  audit: 'audit',
} as const

/** What stands behind an officer's name. Pages they have no right to are not offered, and the hub refuses them. */
export function Desk({ unit, page, units }: DeskProps) {
  const { text } = useWords()
  const words = useAccountWords()
  const offered = deskPages.filter((each) => {
    const right = needs[each]
    return right === undefined || units.may.includes(right)
  })
  const nameOf = (id: string) => {
    const found = units.units.find((each) => each.unit === id)
    return found ? text(found.name) : id
  }
  return (
    <>
      {offered.length > 1 ? (
        <nav className="desk-tabs" aria-label={words('tabs.label')}>
          {offered.map((each) => (
            <Link key={each} href={`/${unit}/${each}`} aria-current={page === each ? 'page' : undefined}>
              {words(`tabs.${each}`)}
            </Link>
          ))}
        </nav>
      ) : null}
      <h1>{words(`tabs.${page}`)}</h1>
      {page === 'me' ? <MePage nameOf={nameOf} /> : null}
      {page === 'accounts' ? <AccountsPage unit={unit} units={units} nameOf={nameOf} /> : null}
      {page === 'tokens' ? <TokensPage unit={unit} units={units} nameOf={nameOf} /> : null}
      {page === 'subscriptions' ? <SubscriptionsPage unit={unit} units={units} nameOf={nameOf} /> : null}
      {page === 'audit' ? <AuditPage unit={unit} nameOf={nameOf} /> : null}
    </>
  )
}
