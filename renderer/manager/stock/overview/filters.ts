import type { ItemStock, LotStage } from '../../../../station/contract/stock.ts'

/** What a manager looks for on the shelves, most pressing first. */
export const filters = ['recalled', 'expired', 'negative', 'low', 'expiring', 'aside'] as const
export type Filter = (typeof filters)[number]

export function matchesFilter(stock: ItemStock, filter: Filter): boolean {
  const has = (...stages: LotStage[]) =>
    stock.lots.some(({ stage, onHand }) => onHand > 0 && stages.includes(stage))
  switch (filter) {
    case 'recalled':
      return has('recalled')
    case 'expired':
      return has('expired')
    case 'negative':
      return stock.negative
    case 'low':
      return stock.level === 'low' || stock.level === 'none'
    case 'expiring':
      return has('red', 'amber')
    case 'aside':
      return has('quarantined')
  }
}

/** Every word of what was typed is part of a name in any language, of the code, of the id or of a lot. Case means nothing. */
export function matchesSearch(stock: Pick<ItemStock, 'item' | 'lots'>, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const { item, lots } = stock
  const texts = [...Object.values(item.name), item.code ?? '', item.id, ...lots.map(({ lot }) => lot ?? '')]
  const all = texts.join('\n').toLowerCase()
  return words.every((word) => all.includes(word))
}

/** So many more went out than had come in, over the lots where that is so. */
export function missing({ lots }: ItemStock): number {
  return lots.reduce((sum, { onHand }) => sum + Math.max(0, -onHand), 0)
}
