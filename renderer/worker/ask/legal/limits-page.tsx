import type { Deadline } from '../../../../protocol/legal/deadlines.ts'
import type { StationClient } from '../../../../station/contract/client.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSay, useWords } from '../../../i18n/use-say.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { Key } from '../../../ui/key.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Pictogram } from '../../../ui/pictogram.tsx'
import { PressButton } from '../../../ui/press-button.tsx'
import { Said } from '../../../ui/said.tsx'
import { PageKeys } from '../../page-keys.tsx'
import { AskHead } from '../ask-head.tsx'
import { HotlineList } from '../hotline-list.tsx'

type Props = {
  client: StationClient
  deadlines: readonly Deadline[]
  onBack: () => void
  onHide: () => void
  onAsk: () => void
}

/** As many as stand on every glass; the soonest come first. */
const most = 4

/** The last days, soonest first, and never "too late": whoever is near or past one is told to call today. */
export function LimitsPage({ client, deadlines, onBack, onHide, onAsk }: Props) {
  const { say } = useSay()
  const words = useWords('ask')
  const { name } = useLanguage()
  const urgent = deadlines.some(({ isUrgent }) => isUrgent)
  return (
    <>
      <AskHead title={words('legal.limits')} help={words('legal.limitsHint')} onHide={onHide} />
      <div className="limits">
        {deadlines.length === 0 ? (
          <Notice pictogram="done" title={words('legal.noLimit')} more={words('legal.noLimitMore')} />
        ) : (
          <ol className="limit-list">
            {deadlines.slice(0, most).map((deadline) => (
              <li key={deadline.rule.rule} className="limit" data-urgent={deadline.isUrgent}>
                <p className="limit-day">
                  <FeaturePictogram name="deadline" />
                  <Said words={words('legal.latest', { day: leftToRight(deadline.latest) })} />
                  <LeftSaid deadline={deadline} />
                </p>
                <p>
                  <Said words={name(deadline.rule.words)} />
                </p>
                <p className="limit-law">
                  <Said words={name(deadline.rule.law)} />
                </p>
              </li>
            ))}
          </ol>
        )}
        {urgent ? (
          <p className="limit-call" role="alert">
            <Pictogram name="warning" />
            <Said words={words('legal.call')} />
          </p>
        ) : null}
        <HotlineList client={client} wanted={urgent ? ['legal', 'union'] : ['legal']} />
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <PressButton className="key done act ask-key" onPress={onAsk}>
          <FeaturePictogram name="legal-aid" />
          <Said words={words('legal.ask')} />
        </PressButton>
      </PageKeys>
    </>
  )
}

/** A day in digits keeps its order among words that run from the right. */
function leftToRight(day: string): string {
  return `\u2066${day}\u2069`
}

function LeftSaid({ deadline: { rule, daysLeft } }: { deadline: Deadline }) {
  const words = useWords('ask')
  if (rule.acts === 'other') return <Said className="limit-left" words={words('legal.other')} />
  if (daysLeft < 0) return <Said className="limit-left" words={words('legal.call')} />
  if (daysLeft === 0) return <Said className="limit-left" words={words('legal.today')} />
  return <Said className="limit-left" words={words('legal.left', { number: daysLeft })} />
}
