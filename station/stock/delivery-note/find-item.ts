import type { Item } from '../../contract/stock.ts'

/** What an item may be called: full and half width, capitals, spaces and hyphens make no other name. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\-_·・]/gu, '')

/** A name without what stands in brackets, and without its size: 藿香正气水 10 ml, 暖宝宝（暖贴）. */
function shorter(name: string): string[] {
  const text = name.normalize('NFKC')
  const bare = text.replaceAll(/\s*\([^)]*\)/g, '')
  const within = [...text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '')
  return [bare, bare.replace(/[,\s]*\d+([.,]\d+)?\s*(ml|g|mg|l|cm|毫升|克)$/i, ''), ...within]
}

export type FindItem = (code: string, name: string) => Item | undefined

/**
 * Finds items by what a delivery note calls them: id, code of the county's list, or name in any language. Where code and name are
 * given they must not disagree; what could be several items is none.
 */
export function itemFinder(items: readonly Item[]): FindItem {
  const exact = new Map<string, Set<Item>>()
  const loose = new Map<string, Set<Item>>()
  const call = (names: Map<string, Set<Item>>, name: string, item: Item) =>
    names.set(plain(name), (names.get(plain(name)) ?? new Set()).add(item))
  for (const item of items) {
    for (const name of [item.id, item.code ?? '', ...Object.values(item.name)]) {
      call(exact, name, item)
      for (const less of shorter(name)) call(loose, less, item)
    }
  }
  const called = (text: string) =>
    plain(text) === '' ? undefined : (exact.get(plain(text)) ?? loose.get(plain(text)))
  return (code, name) => {
    const byCode = called(code)
    const byName = called(name)
    const both = byCode && byName ? byCode.intersection(byName) : (byCode ?? byName)
    const [only] = both?.size === 1 ? both : []
    return only
  }
}
