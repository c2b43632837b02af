import type { Catalogue, NamedItem } from '../../../federation/contract/catalogue.ts'
import type { Words } from '../words/use-words.ts'
import { useWords } from '../words/use-words.ts'
import { useCatalogue } from './queries.ts'

export type ItemNames = {
  /** An item the county never published stands for itself. */
  name: (code: string) => string
  pictogram: (code: string) => string
  /** `30 片`: so many of its issue unit. */
  amount: (code: string, count: number) => string
  item: (code: string) => NamedItem | undefined
}

export function itemNames(words: Words, catalogue: Pick<Catalogue, 'items'> | undefined): ItemNames {
  const byCode = new Map((catalogue?.items ?? []).map((each) => [each.code, each]))
  const name = (code: string) => {
    const found = byCode.get(code)
    return found ? words.text(found.name) : code
  }
  return {
    name,
    pictogram: (code) => byCode.get(code)?.pictogram ?? 'plain',
    amount: (code, count) => {
      const found = byCode.get(code)
      const number = words.number(count)
      return found ? words.t('stock.amount', { number, unit: words.text(found.unit) }) : number
    },
    item: (code) => byCode.get(code),
  }
}

export function useItemNames(): ItemNames {
  return itemNames(useWords(), useCatalogue().data)
}
