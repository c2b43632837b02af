/** Pictograms of the daily checks; one of a station's own is drawn plain. */
export const checkPictograms: Readonly<Record<string, string>> = {
  water: 'water',
  'first-aid': 'first-aid',
  'medicine-dates': 'medicine-dates',
  sockets: 'sockets',
  microwave: 'meal-heating',
  climate: 'thermometer',
  'fire-safety': 'fire-extinguisher',
  power: 'power',
  hygiene: 'hygiene',
  'rules-on-wall': 'rules-on-wall',
}
