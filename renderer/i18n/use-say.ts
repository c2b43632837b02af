import type { ParseKeys } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CallProblem } from '../../station/contract/problems.ts'
import type { Bilingual } from '../ui/two-lines.tsx'

export type KioskKey = ParseKeys<'kiosk'>
export type AskKey = ParseKeys<'ask'>
export type FirstAidKey = ParseKeys<'first-aid'>
export type ListingsKey = ParseKeys<'listings'>
export type ShelfKey = ParseKeys<'shelf'>

type Keys = { ask: AskKey; 'first-aid': FirstAidKey; listings: ListingsKey; shelf: ShelfKey }

/** The kiosk's own words with the Chinese beside them; `lang` is Chinese where the language lacks them. */
export function useSay() {
  const { i18n, t } = useTranslation(['kiosk', 'problems'])
  const chinese = i18n.getFixedT('zh-CN')

  const langOf = (namespace: string, key: string) =>
    i18n.getResource(i18n.language, namespace, key) === undefined ? 'zh-CN' : i18n.language

  return {
    say: (key: Exclude<KioskKey, 'keys.page'>): Bilingual => ({
      text: t(key),
      lang: langOf('kiosk', key),
      chinese: chinese(key),
    }),
    sayProblem: (problem: CallProblem | 'unreachable'): Bilingual => ({
      text: t(problem, { ns: 'problems' }),
      lang: langOf('problems', problem),
      chinese: chinese(problem, { ns: 'problems' }),
    }),
    sayPage: (page: number, pages: number): Bilingual => ({
      text: t('keys.page', { page, pages }),
      lang: langOf('kiosk', 'keys.page'),
      chinese: chinese('keys.page', { page, pages }),
    }),
  }
}

/** The words of a feature, which come with it; `values` for what stands in braces. */
export function useWords<N extends keyof Keys>(namespace: N) {
  const { i18n } = useTranslation()
  // Its own types follow every key through every namespace; those of `key` are narrower already.
  const translate = i18n.t as unknown as (key: string, options: Record<string, unknown>) => string
  const say = (key: Keys[N], values: Record<string, string | number> = {}): Bilingual => {
    const own = i18n.getResource(i18n.language, namespace, key) !== undefined
    const inLanguage = (lng: string) => translate(key, { ns: namespace, lng, ...values })
    return {
      text: inLanguage(i18n.language),
      lang: own ? i18n.language : 'zh-CN',
      chinese: inLanguage('zh-CN'),
    }
  }
  return say
}
