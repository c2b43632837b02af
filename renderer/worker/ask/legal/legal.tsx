import '../ask.css'
import './legal.css'
import { useState } from 'react'
import { useAsked } from '../../../host/use-asked.ts'
import { useWords } from '../../../i18n/use-say.ts'
import { featurePictogramsUrl } from '../../../ui/feature-pictogram.tsx'
import { useFocusOnNew } from '../../../ui/use-focus-on-new.ts'
import type { FeatureProps } from '../../features.ts'
import { CannotPage } from '../cannot-page.tsx'
import type { Answers } from '../questions.ts'
import { HelpPage } from './help-page.tsx'
import { KeyDates } from './key-dates.tsx'
import { LawPage } from './law-page.tsx'
import { consultation, formsFor, topicsOf } from './topics.ts'
import { TopicsPage } from './topics-page.tsx'

export const pictures: readonly string[] = [featurePictogramsUrl]

//   topics ──▶ law ──▶ dates ─▶ limits ──▶ help ──▶ a form, which knows what has been answered here
//                └────────────────────────────┘

type Stage =
  | { at: 'topics' }
  | { at: 'law' | 'dates'; topic: string }
  | { at: 'help'; topic: string; answers: Answers; from: 'law' | 'dates' }

/** The trouble, what the law says, how long there is, and who helps: all of it free, and all of it before anybody is named. */
export function Legal(props: FeatureProps) {
  const { client, grid, onBack, onOpen } = props
  const words = useWords('ask')
  const { heard, problem } = useAsked(client, 'requests.forms')
  const [stage, setStage] = useState<Stage>({ at: 'topics' })
  useFocusOnNew(stage.at)
  const form = heard?.value.forms.find((each) => each.form === consultation)

  if (heard === null || form === undefined)
    return heard === null && problem === null ? (
      <CannotPage client={client} title={words('asking')} waiting onBack={onBack} />
    ) : (
      <CannotPage
        client={client}
        title={words('away')}
        more={words('awayMore')}
        wanted={['legal', 'union']}
        onBack={onBack}
      />
    )
  switch (stage.at) {
    case 'topics':
      return (
        <TopicsPage
          topics={topicsOf(form)}
          grid={grid}
          onChoose={(topic) => setStage({ at: 'law', topic })}
          onBack={onBack}
        />
      )
    case 'law': {
      const { topic } = stage
      return (
        <LawPage
          client={client}
          topic={topic}
          onBack={() => setStage({ at: 'topics' })}
          onDates={() => setStage({ at: 'dates', topic })}
          onAsk={() => setStage({ at: 'help', topic, answers: { category: topic }, from: 'law' })}
        />
      )
    }
    case 'dates': {
      const { topic } = stage
      return (
        <KeyDates
          client={client}
          grid={grid}
          form={form}
          known={{ category: topic }}
          said={heard.value}
          onBack={() => setStage({ at: 'law', topic })}
          onAsk={(answers) =>
            setStage({ at: 'help', topic, answers: { ...answers, category: topic }, from: 'dates' })
          }
        />
      )
    }
    case 'help': {
      const { topic, answers, from } = stage
      return (
        <HelpPage
          forms={formsFor(topic, heard.value.forms)}
          onChoose={(chosen) => onOpen('ask', { form: chosen, answers })}
          onBack={() => setStage({ at: from, topic })}
        />
      )
    }
  }
}
