import type { i18n } from 'i18next'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { LanguageCode } from '../../locales/languages.ts'
import { languages } from '../../locales/languages.ts'
import kiosk from '../../locales/zh-CN/kiosk.json'
import problems from '../../locales/zh-CN/problems.json'
import { testLanguages } from './test-languages.ts'

/** Chinese is the source of all keys, the fallback of every language, and where each new person starts. */
export const sourceLanguage = 'zh-CN' satisfies LanguageCode

export type Namespace =
  | 'ask'
  | 'day'
  | 'first-aid'
  | 'kiosk'
  | 'listings'
  | 'manager'
  | 'postings'
  | 'problems'
  | 'shelf'
  | 'stock'

const files = import.meta.glob<{ default: Record<string, unknown> }>([
  '../../locales/*/{ask,day,first-aid,kiosk,listings,manager,postings,problems,shelf,stock}.json',
  '!../../locales/zh-CN/kiosk.json',
  '!../../locales/zh-CN/problems.json',
])

/** i18next with Chinese on board; other languages come by `loadLanguage`. */
export async function setUpI18n(): Promise<i18n> {
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: sourceLanguage,
    fallbackLng: sourceLanguage,
    // The default, `all`, would take mn-Mong and kk-Arab for mn and kk, which are Cyrillic.
    load: 'currentOnly',
    ns: ['kiosk', 'problems'],
    defaultNS: 'kiosk',
    resources: { [sourceLanguage]: { kiosk, problems } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}

/** Fetches a language's words once; resolves when they can be shown. A language without the file shows Chinese. */
export async function loadLanguage(instance: i18n, code: string, namespace: Namespace): Promise<void> {
  if (instance.hasResourceBundle(code, namespace)) return
  const make = testLanguages[code]?.make
  if (make !== undefined) {
    await loadLanguage(instance, sourceLanguage, namespace)
    const words = instance.getResourceBundle(sourceLanguage, namespace)
    instance.addResourceBundle(code, namespace, make(words))
    return
  }
  const load = files[`../../locales/${code}/${namespace}.json`]
  if (load === undefined) return
  instance.addResourceBundle(code, namespace, (await load()).default)
}

/** All languages, so that a kiosk whose host has gone can still change its language. */
export async function loadAllLanguages(instance: i18n, namespace: Namespace): Promise<void> {
  await Promise.all(languages.map(({ code }) => loadLanguage(instance, code, namespace)))
}

/** One language for all that is on board in Chinese by now. */
export async function loadLanguageEverywhere(instance: i18n, code: string): Promise<void> {
  const namespaces = Object.keys(instance.getDataByLanguage(sourceLanguage) ?? {}) as Namespace[]
  await Promise.all(namespaces.map((namespace) => loadLanguage(instance, code, namespace)))
}
