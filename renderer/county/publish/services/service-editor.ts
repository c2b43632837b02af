import { defineEditor } from '../editor/editor-type.ts'
import { pagesOfService } from '../preview/preview-pages.ts'

/** Something a station offers: a tile of the second page. */
export const serviceEditor = defineEditor<'service'>({
  type: 'service',
  id: 'chosen',
  isWhole: true,
  fields: [
    { is: 'texts', at: 'name', maxLength: 24 },
    { is: 'picture', at: 'pictogram' },
    { is: 'number', at: 'order', optional: true },
    { is: 'flag', at: 'sensitive' },
  ],
  imports: {},
  empty: { name: { 'zh-CN': '……' } },
  preview: {
    type: 'service',
    pages: pagesOfService,
    beside: (others, own) => ({ service: [...others, own] }),
  },
  nameOf: ({ name }) => name,
})
