import { useId } from 'react'
import { languages } from '../../../locales/languages.ts'
import { useWords } from '../words/use-words.ts'
import type { RecallDraft } from './recall-draft.ts'
import { recallLanguages } from './recall-draft.ts'

type RecallWordsProps = { words: RecallDraft['words']; onChange: (words: RecallDraft['words']) => void }

/** What the people at the station read. Only Chinese must be there: the others fall back to it. */
export function RecallWords({ words, onChange }: RecallWordsProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <fieldset className="recall-languages">
      <legend>{t('recalls.words')}</legend>
      {recallLanguages.map((code) => {
        const language = languages.find((each) => each.code === code)
        return (
          <label key={code} htmlFor={`${id}-${code}`}>
            {t(`recalls.language.${code}`)}
            <input
              id={`${id}-${code}`}
              className="field"
              lang={code}
              dir={language?.dir}
              maxLength={200}
              required={code === 'zh-CN'}
              value={words[code] ?? ''}
              onChange={({ target }) => onChange({ ...words, [code]: target.value })}
            />
          </label>
        )
      })}
    </fieldset>
  )
}
