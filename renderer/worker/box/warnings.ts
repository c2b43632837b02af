import known from '../../../assets/catalogue/warnings.json'
import type { Texts } from '../../i18n/text-in.ts'
import type { BoxItem } from './box-items.ts'

type Warning = BoxItem['item']['warnings'][number]

/** By code: the drawing that says it without words. */
const pictograms: Readonly<Record<string, string>> = {
  'no-driving': 'no-driving',
  'no-working-at-height': 'no-height',
  'no-cephalosporin': 'no-pills',
  'read-the-leaflet': 'leaflet',
  'iodine-allergy': 'allergy',
  thyroid: 'allergy',
  'single-use': 'once',
  'write-opening-date': 'calendar',
  flammable: 'no-fire',
  'not-on-open-wounds': 'no-wound',
  'discard-same-day': 'calendar',
  'void-if-torn': 'torn',
  'trained-use': 'trained',
  'note-the-time': 'clock',
  'intact-skin-only': 'no-wound',
  'one-person-only': 'one-person',
  pregnancy: 'no-pregnant',
  infants: 'no-child',
  pressurised: 'pressure',
  drowsiness: 'sleepy',
  'low-temperature-burn': 'low-burn',
  'not-on-bare-skin': 'skin',
}

/** Words and picture of a warning: the document's own words first, ours for a code that we know; null where nobody has any. */
export function warningOf({ code, words }: Warning): { pictogram: string; words: Texts } | null {
  const texts = words ?? (known as Readonly<Record<string, Texts>>)[code]
  return texts === undefined ? null : { pictogram: pictograms[code] ?? 'warning', words: texts }
}
