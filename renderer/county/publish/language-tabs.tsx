import { useWords } from '../words/use-words.ts'
import type { ListingDraft, ListingLanguage } from './listing-draft.ts'
import { listingLanguages, missingIn, wordFields } from './listing-draft.ts'

type TabsProps = {
  draft: ListingDraft
  language: ListingLanguage
  onLanguage: (language: ListingLanguage) => void
}

/** Which language one writes in, and what each still lacks of what Chinese says. */
export function LanguageTabs({ draft, language, onLanguage }: TabsProps) {
  const { t } = useWords()
  // Nothing to translate yet: then nothing is complete either.
  const isBegun = wordFields[draft.kind].some(({ field }) => draft.words[field]?.['zh-CN']?.trim())
  return (
    <fieldset className="language-tabs">
      <legend>{t('listing.languages')}</legend>
      {listingLanguages.map((code) => {
        const missing = missingIn(draft, code).length
        return (
          <button key={code} type="button" aria-pressed={language === code} onClick={() => onLanguage(code)}>
            <b>{t(`recalls.language.${code}`)}</b>
            <span className={missing > 0 ? 'lacks' : ''}>
              {missing > 0 ? t('listing.missing', { count: missing }) : isBegun ? t('listing.complete') : ''}
            </span>
          </button>
        )
      })}
    </fieldset>
  )
}
