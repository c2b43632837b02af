import { defineEditor } from '../editor/editor-type.ts'
import { HeatPart } from './heat-part.tsx'

/** What is advised at which temperature, for a unit's stations: one for each unit, under its own id. */
export const heatEditor = defineEditor<'heat-advice'>({
  type: 'heat-advice',
  id: 'unit',
  isWhole: false,
  fields: [
    { is: 'texts', at: 'source', maxLength: 80, optional: true },
    { is: 'day', at: 'reviewBy', optional: true },
  ],
  Part: HeatPart,
  empty: { bands: [] },
  // Called by its unit: it has no name of its own.
  nameOf: () => undefined,
})
