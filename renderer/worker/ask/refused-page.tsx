import './refused-page.css'
import type { StationClient } from '../../../station/contract/client.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { PageKeys } from '../page-keys.tsx'
import { AskHead } from './ask-head.tsx'
import { HotlineList } from './hotline-list.tsx'
import type { RequestForm } from './questions.ts'
import { needsName } from './questions.ts'

type Props = {
  client: StationClient
  form: RequestForm
  onBack: () => void
  onWithoutName: () => void
  /** Opens the form that reports unpaid wages and asks nobody's name; where there is one. */
  onClue: (() => void) | null
}

/** Whoever keeps their name to themselves keeps everything else: the numbers, the law, what can be said without a name. Asked once only. */
export function RefusedPage({ client, form, onBack, onWithoutName, onClue }: Props) {
  const { say } = useSay()
  const words = useWords('ask')
  const must = needsName(form.body)
  return (
    <>
      <AskHead title={words('refused.title')} />
      <div className="ask-refused">
        <p className="ask-refused-words">
          <TwoLines {...words(must ? 'refused.need' : 'refused.may')} />
        </p>
        <h2>
          <Said words={words('refused.calls')} />
        </h2>
        <HotlineList client={client} wanted={form.body.hotlines ?? []} office={form.office} />
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        {must ? null : (
          <PressButton className="key done act without-name" onPress={onWithoutName}>
            <FeaturePictogram name="no-name" />
            <Said words={words('refused.without')} />
          </PressButton>
        )}
        {must && onClue !== null ? (
          <PressButton className="key done act clue-key" onPress={onClue}>
            <FeaturePictogram name="clue" />
            <Said words={words('refused.clue')} />
          </PressButton>
        ) : null}
      </PageKeys>
    </>
  )
}
