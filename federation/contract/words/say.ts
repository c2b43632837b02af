import type { Texts } from '../../../protocol/ids.ts'

/**
 * How a report is put into words: by the county's page and by the hub's own text, in the language of whoever reads. What is said by a
 * file of this folder is said by both alike.
 */
export type Say = {
  /** A word by its key in `locales/`, with its values; `count` chooses the plural. */
  t: (key: string, values?: Readonly<Record<string, unknown>>) => string
  /** A number with the language's grouping. */
  number: (value: number) => string
  /** `2026-11-17T06:02:00.000Z` → "Tuesday 14:02". */
  moment: (instant: string) => string
  /** `2026-11-17` → "17 Nov". */
  day: (day: string) => string
  /** What a code is called; one the county never published stands for itself. */
  names: Record<'category' | 'service' | 'item' | 'form', (code: string) => string>
  text: (texts: Texts) => string
}
