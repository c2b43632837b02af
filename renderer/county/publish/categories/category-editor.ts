import { categoryDocument } from '../../../../protocol/documents/category.ts'
import { defineEditor } from '../editor/editor-type.ts'
import { pagesOfCategory } from '../preview/preview-pages.ts'

/** A kind of worker: a tile of the kiosk's first page. */
export const categoryEditor = defineEditor<'category'>({
  type: 'category',
  id: 'chosen',
  isWhole: true,
  fields: [
    { is: 'texts', at: 'name', maxLength: 24 },
    { is: 'picture', at: 'pictogram' },
    { is: 'choice', at: 'group', of: categoryDocument.body.shape.group.options },
    { is: 'number', at: 'order' },
    { is: 'flag', at: 'drives' },
  ],
  imports: {},
  empty: { name: { 'zh-CN': '……' }, group: 'other', order: 900 },
  preview: {
    type: 'category',
    pages: pagesOfCategory,
    beside: (others, own) => ({ category: [...others, own] }),
  },
  nameOf: ({ name }) => name,
})
