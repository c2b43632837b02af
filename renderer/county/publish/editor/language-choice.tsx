import { languages } from '../../../../locales/languages.ts'
import { useEditorWords } from './use-editor-words.ts'

type LanguageChoiceProps = {
  language: string
  onLanguage: (language: string) => void
  /** How much of what Chinese says a language has not. */
  lacks: (language: string) => number
  isBegun: boolean
}

/** Which language one writes in, and what each still lacks of what Chinese says. The preview follows. */
export function LanguageChoice({ language, onLanguage, lacks, isBegun }: LanguageChoiceProps) {
  const say = useEditorWords()
  return (
    <fieldset className="language-tabs">
      <legend>{say('writeIn')}</legend>
      {languages.map(({ code }) => (
        <button key={code} type="button" aria-pressed={language === code} onClick={() => onLanguage(code)}>
          <b>{say(`languages.${code}`)}</b>
          <span className={lacks(code) > 0 ? 'lacks' : ''}>
            {lacks(code) > 0 ? say('lacks', { count: lacks(code) }) : isBegun ? say('complete') : ''}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
