import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Texts } from '../../../protocol/ids.ts'
import { textIn } from '../../i18n/text-in.ts'

export type CountyWords = TFunction<'county'>

export type Words = {
  t: CountyWords
  language: string
  /** A whole number with the language's grouping. */
  number: (value: number) => string
  /** A document's words in the language shown, else in Chinese. */
  text: (texts: Texts) => string
}

export function useWords(): Words {
  const { t, i18n } = useTranslation('county')
  const language = i18n.language
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return {
    t,
    language,
    number: (value) => numbers.format(value),
    text: (texts) => textIn(texts, language).text,
  }
}
