import { useReducer } from 'react'
import { useSay, useWords } from '../../../i18n/use-say.ts'
import { Key } from '../../../ui/key.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Act } from '../../act-flow.ts'
import { isActEvent, newAct, nextAct } from '../../act-flow.ts'
import { ActSaid } from '../../act-said.tsx'
import type { FeatureProps } from '../../features.ts'
import { PageKeys } from '../../page-keys.tsx'
import { useActs } from '../../use-acts.ts'
import { KnownPage } from './known-page.tsx'
import { useFinger } from './use-finger.ts'
import { WithdrawPage } from './withdraw-page.tsx'

type Stage = { at: 'known' } | { at: 'sure' } | { at: 'withdrawn'; act: Act }
type Event =
  | { type: 'asked' }
  | { type: 'thought-better' }
  | { type: 'posted'; act: string }
  | Parameters<typeof nextAct>[1]

function nextStage(stage: Stage, event: Event): Stage {
  switch (event.type) {
    case 'asked':
      return { at: 'sure' }
    case 'thought-better':
      return { at: 'known' }
    case 'posted':
      return { at: 'withdrawn', act: newAct(event.act) }
    default:
      return stage.at === 'withdrawn' && isActEvent(event)
        ? { ...stage, act: nextAct(stage.act, event) }
        : stage
  }
}

type Props = FeatureProps & { code: string }

/** One ticket: what is known of it, the answer its code opens, and taking it back, which is as easy as it was to give. */
export function StatePage(props: Props) {
  const { client, mailbox, code, onBack } = props
  const { say } = useSay()
  const words = useWords('ask')
  const finger = useFinger(code)
  const [stage, dispatch] = useReducer(nextStage, { at: 'known' })
  const acts = useActs({ mailbox, client, dispatch })

  if (finger === null) return <Notice pictogram="waiting" title={words('mine.looking')} />
  if (stage.at === 'sure')
    return (
      <WithdrawPage
        onNo={() => dispatch({ type: 'thought-better' })}
        onYes={() => {
          const act = acts.post((id) => ({ id, call: 'requests.withdraw', input: { act: id, finger } }))
          dispatch({ type: 'posted', act })
        }}
      />
    )
  if (stage.at === 'withdrawn')
    return (
      <div className="act-page">
        <ActSaid act={stage.act} title={words('withdraw.done')} more={words('withdraw.doneMore')} />
        <PageKeys>
          <Key pictogram="back" words={say('keys.back')} onPress={onBack} />
        </PageKeys>
      </div>
    )
  return <KnownPage {...props} finger={finger} onWithdraw={() => dispatch({ type: 'asked' })} />
}
