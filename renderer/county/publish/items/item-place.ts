import type { DocumentBody } from '../../../../protocol/documents/index.ts'

type Item = { id: string; body: DocumentBody<'item'> }

/** As many as the page of tiles that holds fewest. */
const perPage = 6

const doorOf = ({ body: { group } }: Item) =>
  group === 'consumable' || group === 'meal' || group === 'pack' ? 'daily' : group

/** An item among those that stand on one page of tiles with it, behind the same door. */
export function withPlace(others: readonly Item[], own: Item): Item[] {
  const all = [...others, own]
    .filter((each) => doorOf(each) === doorOf(own) && each.body.access === 'self-service')
    .sort((one, other) => one.body.order - other.body.order)
  const page = Math.floor(Math.max(0, all.indexOf(own)) / perPage)
  const shown = all.slice(page * perPage, (page + 1) * perPage)
  // What nobody takes for themselves is on no tile; its card is not drawn either.
  return shown.includes(own) ? shown : [own]
}
