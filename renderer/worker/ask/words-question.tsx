import './words-question.css'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay, useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { PageKeys } from '../page-keys.tsx'
import { Keyboard } from './keyboard/keyboard.tsx'
import type { QuestionProps } from './question-page.tsx'

/** Room for a sentence of a story: whoever has more to say says it to a person. */
const storyLength = 100

/** Short words on our own keys; instead of a story, "I will tell them". */
export function WordsQuestion({ field, answer, dispatch, onBack }: QuestionProps) {
  const { say } = useSay()
  const words = useWords('ask')
  const { language } = useLanguage()
  const text = typeof answer === 'string' ? answer : ''
  const maxLength = field.maxLength ?? 60
  const isStory = maxLength >= storyLength
  const isBlank = text.trim() === ''
  return (
    <>
      <div className="ask-words">
        <output className="ask-text" aria-label={words('typed').text}>
          <bdi dir="auto">{text}</bdi>
          <span className="ask-caret" aria-hidden="true" />
        </output>
        <Keyboard
          language={language.code}
          text={text}
          maxLength={maxLength}
          onText={(typed) => dispatch({ type: 'changed', field: field.field, answer: typed })}
        />
      </div>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        {isStory && !field.required ? (
          <Key
            className="in-person"
            pictogram="hand-over"
            words={words('inPerson')}
            onPress={() => dispatch({ type: 'tells-in-person', field: field.field })}
          />
        ) : null}
        <Key
          className="done"
          pictogram="next"
          words={isBlank && !field.required ? words('skip') : words('next')}
          look="act"
          disabled={isBlank && field.required}
          onPress={() => dispatch({ type: 'went-on' })}
        />
      </PageKeys>
    </>
  )
}
