import type { Say } from '../../../federation/contract/words/say.ts'
import { sayIn } from '../../../federation/reports/restated/say-in.ts'
import type { OfficersLanguage } from '../../../federation/reports/restated/words-in.ts'

const itself = (code: string) => code

/** The hub's words, in Shanghai, where codes are called what they are. */
export function sayForTest(language: OfficersLanguage, names: Partial<Say['names']> = {}): Say {
  return sayIn(language, {
    names: { ...{ category: itself, service: itself, item: itself, form: itself }, ...names },
    timeZone: 'Asia/Shanghai',
  })
}
