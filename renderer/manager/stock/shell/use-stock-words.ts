import type { ParseKeys } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../../station/contract/stock.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSay } from '../../../i18n/use-say.ts'
import type { Bilingual } from '../../../ui/two-lines.tsx'
import type { Trouble } from '../../ask/use-asked.ts'

export type StockKey = ParseKeys<'stock'>

/** The words of the stock pages, and how an item and so many of it are said. */
export function useStockWords() {
  const { t, i18n } = useTranslation('stock')
  const { sayProblem } = useSay()
  const { language, name } = useLanguage()
  const lang = i18n.hasResourceBundle(language.code, 'stock') ? language.code : 'zh-CN'

  return {
    t,
    /** What these pages are really in: Chinese where the language has no words for them yet. */
    lang,
    language,
    /** For a key: what it says, and in which language. */
    bilingual: (key: StockKey): Bilingual => {
      const text = (t as (key: string) => string)(key)
      return { text, lang, chinese: text }
    },
    nameOf: (item: Item): Bilingual => name(item.name),
    name,
    /** `12 支`: so many of what one hands out. */
    sayQty: (qty: number, item: Item | undefined): string =>
      item === undefined ? String(qty) : t('qty', { qty, unit: name(item.unit).text }),
    /** The lot as printed, or the word for none. */
    sayLot: (lot: string | null): string => lot ?? t('lot.none'),
    sayTrouble: (trouble: Trouble) => sayProblem(trouble),
  }
}
