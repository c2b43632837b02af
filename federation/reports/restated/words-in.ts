import { createInstance } from 'i18next'
import english from '../../../locales/en/county.json' with { type: 'json' }
import englishPeriods from '../../../locales/en/periods.json' with { type: 'json' }
import englishRestated from '../../../locales/en/restated.json' with { type: 'json' }
import chinese from '../../../locales/zh-CN/county.json' with { type: 'json' }
import chinesePeriods from '../../../locales/zh-CN/periods.json' with { type: 'json' }
import chineseRestated from '../../../locales/zh-CN/restated.json' with { type: 'json' }
import type { Say } from '../../contract/words/say.ts'

/** What the county's console speaks, and so does the hub where it writes to officers. */
export const officersLanguages = ['zh-CN', 'en'] as const
export type OfficersLanguage = (typeof officersLanguages)[number]

const words = createInstance()
void words.init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  load: 'currentOnly',
  ns: ['restated', 'county', 'periods'],
  resources: {
    'zh-CN': { restated: chineseRestated, county: chinese, periods: chinesePeriods },
    en: { restated: englishRestated, county: english, periods: englishPeriods },
  },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
})

/** The console's words, on the hub. */
export function wordsIn(language: OfficersLanguage): Say['t'] {
  return words.getFixedT(language, ['restated', 'county']) as unknown as Say['t']
}
