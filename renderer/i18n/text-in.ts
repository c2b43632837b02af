/** Words of a document in several languages; Chinese is always there. */
export type Texts = { 'zh-CN': string; [language: string]: string }

/** A document's words in a language, in Chinese where it has none. `lang` is what they really are in. */
export function textIn(texts: Texts, language: string): { text: string; lang: string } {
  const own = texts[language]
  return own === undefined || own === ''
    ? { text: texts['zh-CN'], lang: 'zh-CN' }
    : { text: own, lang: language }
}
