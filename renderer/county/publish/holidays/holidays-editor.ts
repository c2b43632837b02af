import { defineEditor } from '../editor/editor-type.ts'
import { HolidaysPart } from './holidays-part.tsx'

/** The days of a year that are not what their weekday says. */
export const holidaysEditor = defineEditor<'holidays'>({
  type: 'holidays',
  id: 'year',
  isWhole: true,
  fields: [],
  Part: HolidaysPart,
  empty: { days: [] },
  // Called by its year.
  nameOf: () => undefined,
})
