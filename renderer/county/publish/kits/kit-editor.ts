import { defineEditor } from '../editor/editor-type.ts'
import { KitPart } from './kit-part.tsx'

/** What a station should keep of each item in some months. */
export const kitEditor = defineEditor<'kit'>({
  type: 'kit',
  id: 'chosen',
  isWhole: false,
  fields: [{ is: 'texts', at: 'name' }],
  Part: KitPart,
  empty: { months: [], pars: [] },
  nameOf: ({ name }) => name,
})
