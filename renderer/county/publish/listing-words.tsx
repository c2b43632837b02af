import { useId } from 'react'
import { languages } from '../../../locales/languages.ts'
import { useWords } from '../words/use-words.ts'
import type { ListingDraft, ListingLanguage, WordName } from './listing-draft.ts'
import { wordFields } from './listing-draft.ts'

type WordsProps = {
  draft: ListingDraft
  language: ListingLanguage
  change: (part: Partial<ListingDraft>) => void
}

const longest = { title: 80, summary: 120 } as const
const maxLength = 2_000

/** What is said in words, in one language; the Chinese stands above what is being translated. */
export function ListingWords({ draft, language, change }: WordsProps) {
  const { t } = useWords()
  const id = useId()
  const { dir } = languages.find(({ code }) => code === language) ?? {}
  const write = (field: WordName, text: string) =>
    change({ words: { ...draft.words, [field]: { ...draft.words[field], [language]: text } } })
  return (
    <div className="listing-words">
      {wordFields[draft.kind].map(({ field, lines }) => {
        const chinese = draft.words[field]?.['zh-CN']?.trim() ?? ''
        const shared = {
          id: `${id}-${field}`,
          className: 'field',
          lang: language,
          dir,
          maxLength: field === 'title' || field === 'summary' ? longest[field] : maxLength,
          value: draft.words[field]?.[language] ?? '',
        }
        return (
          <label key={field} htmlFor={`${id}-${field}`}>
            {t(`listing.field.${field}`)}
            {language === 'zh-CN' ? null : (
              <span className="soft original" lang="zh-CN">
                {chinese === '' ? t('listing.noChinese') : t('listing.chinese', { text: chinese })}
              </span>
            )}
            {lines ? (
              <textarea {...shared} rows={4} onChange={({ target }) => write(field, target.value)} />
            ) : (
              <input {...shared} onChange={({ target }) => write(field, target.value)} />
            )}
          </label>
        )
      })}
    </div>
  )
}
