import './notice-page.css'
import { useState } from 'react'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Key } from '../../ui/key.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { Speaker } from '../../ui/speaker.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { PageKeys } from '../page-keys.tsx'
import { AskHead } from './ask-head.tsx'
import type { RequestForm } from './questions.ts'

type Props = {
  form: RequestForm
  onBack: () => void
  onHide: () => void
  onAgree: () => void
  onRefuse: () => void
}

/** Before any name or phone: who gets it, what for, how long; and a consent of its own, which nobody has ticked beforehand. */
export function NoticePage({ form, onBack, onHide, onAgree, onRefuse }: Props) {
  const { say } = useSay()
  const words = useWords('ask')
  const { name } = useLanguage()
  const [ticked, setTicked] = useState(false)
  const { body, office } = form
  const recipient = office && name(office.name)
  return (
    <>
      <AskHead title={words('notice.title')} onHide={onHide} />
      <div className="ask-notice">
        <ul className="ask-paragraphs">
          {body.notice.paragraphs.map((paragraph) => (
            <li key={paragraph['zh-CN']}>
              <Said words={name(paragraph)} />
            </li>
          ))}
        </ul>
        <Speaker clip={`notice.${body.notice.id}`} />
        <PressButton
          className="key ask-consent"
          role="checkbox"
          aria-checked={ticked}
          onPress={() => setTicked(!ticked)}
        >
          <span className="ask-box">{ticked ? <Pictogram name="done" /> : null}</span>
          <span className="ask-consent-words">
            <TwoLines {...name(body.consent)} />
            {recipient === null ? null : (
              <Said
                className="ask-recipient"
                words={{
                  ...words('notice.recipient', { office: recipient.text }),
                  chinese: words('notice.recipient', { office: recipient.chinese }).chinese,
                }}
              />
            )}
          </span>
        </PressButton>
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        <PressButton className="key refuse" onPress={onRefuse}>
          <FeaturePictogram name="no-name" />
          <Said words={words('notice.refuse')} />
        </PressButton>
        <Key
          className="done agree"
          pictogram="done"
          words={words('notice.agree')}
          look="act"
          disabled={!ticked}
          onPress={onAgree}
        />
      </PageKeys>
    </>
  )
}
