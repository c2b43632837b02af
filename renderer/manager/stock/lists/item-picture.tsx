import type { Item } from '../../../../station/contract/stock.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'

/** What stands for a group where an item has no picture of its own. */
const byGroup: Record<Item['group'], string> = {
  'first-aid': 'first-aid',
  consumable: 'box',
  meal: 'meal-heating',
  pack: 'gift',
  loan: 'umbrella',
  donated: 'gift',
}

export function ItemPicture({ item }: { item: Item }) {
  return (
    <span className={`item-picture ${item.group}`}>
      <FeaturePictogram name={item.pictogram ?? byGroup[item.group]} />
    </span>
  )
}
