import { itemDocument } from '../../../../protocol/documents/item.ts'
import { defineEditor } from '../editor/editor-type.ts'
import { pagesOfItem } from '../preview/preview-pages.ts'
import { ItemPart } from './item-part.tsx'
import { withPlace } from './item-place.ts'

const { group, expiry, access } = itemDocument.body.shape

/** Something a station keeps. */
export const itemEditor = defineEditor<'item'>({
  type: 'item',
  id: 'chosen',
  isWhole: false,
  fields: [
    { is: 'texts', at: 'name' },
    { is: 'picture', at: 'pictogram' },
    { is: 'choice', at: 'group', of: group.options },
    { is: 'choice', at: 'access', of: access.options },
    { is: 'choice', at: 'expiry', of: expiry.options },
    { is: 'number', at: 'packSize', optional: true },
    { is: 'number', at: 'par', optional: true },
    { is: 'number', at: 'opensForDays', optional: true },
    { is: 'number', at: 'order' },
    { is: 'line', at: 'code', maxLength: 16, optional: true },
    { is: 'flag', at: 'medicine' },
    { is: 'flag', at: 'containsEthanol' },
    { is: 'flag', at: 'sensitive' },
  ],
  Part: ItemPart,
  imports: { texts: ['unit'], codes: ['warnings'] },
  empty: {
    ...{ name: { 'zh-CN': '……' }, unit: { 'zh-CN': '个' }, group: 'first-aid', order: 900 },
    ...{ medicine: false, expiry: 'lot', access: 'self-service', warnings: [] },
  },
  preview: {
    type: 'item',
    pages: pagesOfItem,
    beside: (others, own) => ({ item: withPlace(others, own) }),
  },
  nameOf: ({ name }) => name,
})
