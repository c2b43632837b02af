import { knownNames } from '../../locales/known-names.ts'

/** Words of a document in several languages; Chinese is always there. */
export type Texts = { 'zh-CN': string; [language: string]: string }

/**
 * A document's words in a language; where it has none, ours for its code; else Chinese. `lang` is what they really are in.
 */
export function textIn(texts: Texts, language: string, code?: string): { text: string; lang: string } {
  const own = texts[language] || (code === undefined ? undefined : knownNames[language]?.[code])
  return own === undefined ? { text: texts['zh-CN'], lang: 'zh-CN' } : { text: own, lang: language }
}
