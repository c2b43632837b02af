import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { setUpLookSchema } from '../../../federation/contract/accounts.ts'
import { askHub, HubTrouble } from '../hub/ask-hub.ts'
import { troubleOf } from '../hub/trouble-of.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { DoorCard } from '../sign-in/sign-in-page.tsx'
import { useWords } from '../words/use-words.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SetUpForm } from './set-up-form.tsx'
import { useAccountWords } from './use-account-words.ts'

type SetUpProps = { code: string; onDone: () => Promise<void> }

/** Where an officer comes with the link an administrator gave: a password, a telephone, and the recovery codes. */
export function SetUpPage({ code, onDone }: SetUpProps) {
  const { text } = useWords()
  const words = useAccountWords()
  const [, navigate] = useLocation()
  const [recovery, setRecovery] = useState<readonly string[]>()
  const look = useQuery({
    queryKey: ['set-up', code],
    queryFn: async () => {
      const response = await askHub('/county/set-up/look', { method: 'POST', body: { code } })
      const parsed = setUpLookSchema.safeParse(await response.json().catch(() => undefined))
      if (!parsed.success) throw new HubTrouble('unreachable')
      return parsed.data
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const fault = faultOf(look.error)

  async function leave() {
    navigate('/')
    await onDone()
  }

  if (recovery)
    return (
      <DoorCard title={words('setUp.recoveryTitle')} lead={words('setUp.recoveryWords')}>
        <RecoveryCodes codes={recovery} go={words('setUp.go')} onKept={() => void leave()} />
      </DoorCard>
    )
  if (look.data)
    return (
      <DoorCard
        title={words('setUp.title')}
        lead={words('setUp.for', {
          ...{ name: look.data.name, unit: text(look.data.unitName), role: words(`role.${look.data.role}`) },
        })}
        wide
      >
        <SetUpForm code={code} look={look.data} onSet={setRecovery} />
      </DoorCard>
    )
  if (fault)
    return (
      <DoorCard title={words('setUp.title')} lead={words(`setUp.${fault}`)}>
        <button type="button" className="button primary" onClick={() => void leave()}>
          {words('setUp.toSignIn')}
        </button>
      </DoorCard>
    )
  if (look.error) return <TroubleNotice error={look.error} onAgain={() => void look.refetch()} />
  return <Loading words={words('setUp.loading')} />
}

function faultOf(error: Error | null): 'noCode' | 'codeOver' | undefined {
  if (!(error instanceof HubTrouble)) return undefined
  if (error.problem === 'code-expired') return 'codeOver'
  return error.problem === 'bad-code' || troubleOf(error) === 'not-found' ? 'noCode' : undefined
}
