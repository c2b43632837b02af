import type { ParseKeys } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n/use-language.ts'
import type { Bilingual } from '../../ui/two-lines.tsx'

export type DayKey = ParseKeys<'day'>

/** The words of the pages of the day. */
export function useDayWords() {
  const { t, i18n } = useTranslation('day')
  const { language, name } = useLanguage()
  const isIn = (key: string) =>
    [key, `${key}_other`].some((form) => i18n.getResource(language.code, 'day', form) !== undefined)

  return {
    t,
    language,
    name,
    /** What these pages are mostly in: Chinese where the language has no words for them yet. */
    lang: i18n.hasResourceBundle(language.code, 'day') ? language.code : 'zh-CN',
    /** For a key or a tile: what it says, and in which language. */
    say: (key: DayKey): Bilingual => ({
      text: (t as (key: string) => string)(key),
      lang: isIn(key) ? language.code : 'zh-CN',
      chinese: i18n.getFixedT('zh-CN', 'day')(key as never),
    }),
    /** A code's word where the app has one, else the code itself: stations may use codes of their own. */
    sayCode: (group: string, code: string): string =>
      i18n.exists(`${group}.${code}`, { ns: 'day' })
        ? (t as (key: string) => string)(`${group}.${code}`)
        : code,
  }
}
