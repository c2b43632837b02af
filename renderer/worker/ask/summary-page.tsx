import './summary-page.css'
import { useState } from 'react'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { tilePage } from '../../ui/tile-page.ts'
import { MoreKey } from '../more-key.tsx'
import { PageKeys } from '../page-keys.tsx'
import type { Asking } from './ask-flow.ts'
import { missing, questionsOf } from './ask-flow.ts'
import { AskHead } from './ask-head.tsx'
import { isAnswered } from './questions.ts'
import { useSayAnswer } from './say-answer.ts'

type Props = {
  asking: Asking
  /** How many lines the glass holds. */
  perPage: number
  /** The last try to seal failed. */
  failed: boolean
  onCorrect: (field: string) => void
  onBack: () => void
  onHide: () => void
  onSend: () => void
}

/** Everything that will be sealed, line by line; a line leads to its question. */
export function SummaryPage({ asking, perPage, failed, onCorrect, onBack, onHide, onSend }: Props) {
  const { say } = useSay()
  const words = useWords('ask')
  const { name } = useLanguage()
  const sayAnswer = useSayAnswer()
  const [page, setPage] = useState(0)
  const { answers, form, inPerson } = asking
  // What was skipped is not read again, and cannot be missing either; what must be answered is.
  const lines = questionsOf(asking).filter(
    ({ field, required }) => required || isAnswered(answers[field]) || inPerson.includes(field),
  )
  const shown = tilePage(lines, perPage, page)
  const sealing = asking.stage.at === 'sealing'
  const office = form.office && name(form.office.name)
  const sealedFor = (of: string) => words('summary.seal', { office: of })
  return (
    <>
      <AskHead title={words('summary.title')} help={words('summary.hint')} onHide={onHide} />
      <div className="ask-summary">
        <ul className="ask-lines">
          {shown.items.map((field) => {
            const said = sayAnswer(field, answers[field.field])
            const tells = inPerson.includes(field.field) ? words('summary.inPerson') : words('summary.none')
            return (
              <li key={field.field}>
                <PressButton
                  className="key ask-line"
                  disabled={sealing}
                  onPress={() => onCorrect(field.field)}
                >
                  <span className="ask-line-label">
                    <Said words={name(field.label)} />
                  </span>
                  <span className="ask-line-answer">
                    <Said words={said ?? tells} />
                  </span>
                </PressButton>
              </li>
            )
          })}
        </ul>
        <p className="ask-seal" role="status">
          {failed ? <Pictogram name="warning" /> : <FeaturePictogram name="seal" />}
          <Said
            words={
              failed
                ? words('summary.failed')
                : { ...sealedFor(office?.text ?? ''), chinese: sealedFor(office?.chinese ?? '').chinese }
            }
          />
        </p>
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless disabled={sealing} />
        <MoreKey {...shown} onTurn={setPage} />
        <Key
          className="done send"
          pictogram="lock"
          words={words(sealing ? 'summary.sealing' : 'summary.send')}
          look="act"
          disabled={sealing || missing(asking).length > 0}
          onPress={onSend}
        />
      </PageKeys>
    </>
  )
}
