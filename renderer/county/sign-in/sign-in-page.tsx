import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAccountWords } from '../accounts/use-account-words.ts'
import { LanguageSwitch } from '../shell/frame.tsx'
import { HouseMark } from '../shell/house-mark.tsx'
import { useWords } from '../words/use-words.ts'
import { ByName } from './by-name.tsx'
import { ByToken } from './by-token.tsx'

/** Why the sign-in page is shown. */
export type SignInReason = 'first' | 'ended'

type SignInProps = { reason: SignInReason; onEntered: () => Promise<void> }

/** An officer comes in with an account of their own; a token is the other door. */
export function SignInPage({ reason, onEntered }: SignInProps) {
  const { t } = useWords()
  const words = useAccountWords()
  const [by, setBy] = useState<'name' | 'token'>('name')
  const Form = by === 'name' ? ByName : ByToken
  return (
    <DoorCard title={t('signIn.title')} lead={by === 'name' ? words('signIn.words') : t('signIn.words')}>
      {reason === 'ended' ? (
        <p className="sign-in-why" role="status">
          {t('signIn.ended')}
        </p>
      ) : null}
      <Form onEntered={onEntered} />
      <button type="button" className="other-door" onClick={() => setBy(by === 'name' ? 'token' : 'name')}>
        {words(by === 'name' ? 'signIn.byToken' : 'signIn.byName')}
      </button>
    </DoorCard>
  )
}

type DoorProps = { title: string; lead: string; wide?: boolean; children: ReactNode }

/** The card before the house's colours, for whoever is not in yet. */
export function DoorCard({ title, lead, wide = false, children }: DoorProps) {
  const { t } = useWords()
  return (
    <main className="sign-in">
      <section className={`sign-in-card${wide ? ' wide' : ''}`}>
        <header>
          <span className="brand">
            <HouseMark />
            {t('brand')}
          </span>
          <LanguageSwitch />
        </header>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </section>
    </main>
  )
}
