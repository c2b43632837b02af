import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../locales/languages.ts'
import { languages } from '../../locales/languages.ts'
import type { Bilingual } from '../ui/two-lines.tsx'
import { loadLanguageEverywhere } from './set-up-i18n.ts'
import { testLanguages } from './test-languages.ts'
import type { Texts } from './text-in.ts'
import { textIn } from './text-in.ts'

/** The language of this moment and how to change it. It is kept nowhere: it would say too much about who stood here. */
export function useLanguage() {
  const { i18n } = useTranslation()
  const language: Language =
    languages.find(({ code }) => code === i18n.language) ??
    testLanguages[i18n.language]?.language ??
    languages[0]

  return {
    language,
    async choose(code: string) {
      await loadLanguageEverywhere(i18n, code)
      await i18n.changeLanguage(code)
    },
    /** A document's words for a tile; `code`: its slug, where it is a kind of work or a service. */
    name: (texts: Texts, code?: string): Bilingual => ({
      ...textIn(texts, language.code, code),
      chinese: texts['zh-CN'],
    }),
  }
}

/** Tells the document which way its language runs. */
export function useDocumentLanguage({ code, dir, vertical }: Language): void {
  useEffect(() => {
    const root = document.documentElement
    root.lang = code
    root.dir = dir
    if (vertical) root.dataset['vertical'] = ''
    else delete root.dataset['vertical']
  }, [code, dir, vertical])
}
