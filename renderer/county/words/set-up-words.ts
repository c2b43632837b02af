import type { i18n } from 'i18next'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import englishAccounts from '../../../locales/en/accounts.json'
import englishCasework from '../../../locales/en/casework.json'
import english from '../../../locales/en/county.json'
import englishEditors from '../../../locales/en/editors.json'
import englishPeriods from '../../../locales/en/periods.json'
import englishRestated from '../../../locales/en/restated.json'
import englishReview from '../../../locales/en/review.json'
import englishSubscriptions from '../../../locales/en/subscriptions.json'
import chineseAccounts from '../../../locales/zh-CN/accounts.json'
import chineseCasework from '../../../locales/zh-CN/casework.json'
import chinese from '../../../locales/zh-CN/county.json'
import chineseEditors from '../../../locales/zh-CN/editors.json'
import chinesePeriods from '../../../locales/zh-CN/periods.json'
import chineseRestated from '../../../locales/zh-CN/restated.json'
import chineseReview from '../../../locales/zh-CN/review.json'
import chineseSubscriptions from '../../../locales/zh-CN/subscriptions.json'

/** Languages the console speaks; both are small, so both are always there. */
export const consoleLanguages = [
  { code: 'zh-CN', ownName: '中文' },
  { code: 'en', ownName: 'English' },
] as const
export type ConsoleLanguage = (typeof consoleLanguages)[number]['code']

const remembered = 'waystation.county.language'

/** i18next for the console, in the language chosen last on this computer, else the browser's, else Chinese. */
export function setUpWords(): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'zh-CN',
    load: 'currentOnly',
    ns: ['county', 'casework', 'accounts', 'editors', 'periods', 'restated', 'review', 'subscriptions'],
    defaultNS: 'county',
    resources: {
      'zh-CN': {
        county: chinese,
        casework: chineseCasework,
        accounts: chineseAccounts,
        editors: chineseEditors,
        periods: chinesePeriods,
        restated: chineseRestated,
        review: chineseReview,
        subscriptions: chineseSubscriptions,
      },
      en: {
        county: english,
        casework: englishCasework,
        accounts: englishAccounts,
        editors: englishEditors,
        periods: englishPeriods,
        restated: englishRestated,
        review: englishReview,
        subscriptions: englishSubscriptions,
      },
    },
    interpolation: { escapeValue: false },
    returnNull: false,
    // The words are in the bundle: the first picture already has them.
    initAsync: false,
  })
  const mark = () => {
    document.documentElement.lang = instance.language
    document.title = `${instance.t('brand', { ns: 'county' })} · ${instance.t('place', { ns: 'county' })}`
  }
  instance.on('languageChanged', mark)
  mark()
  return instance
}

export function chooseLanguage(instance: i18n, language: ConsoleLanguage): void {
  localStorage.setItem(remembered, language)
  void instance.changeLanguage(language)
}

function firstLanguage(): ConsoleLanguage {
  const wanted = localStorage.getItem(remembered) ?? navigator.language
  return wanted.startsWith('en') ? 'en' : 'zh-CN'
}
