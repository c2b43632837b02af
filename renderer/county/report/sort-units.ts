import type { UnitRow } from '../../../federation/contract/weekly-report.ts'

export type UnitOrder = { by: 'unit' | 'completeness' | 'visits' | 'people'; ascending: boolean }

/** By completeness ascending: what has most still to come, in shares of its stations, first. Equal rows stand by their number. */
export function sortUnits(
  units: readonly UnitRow[],
  { by, ascending }: UnitOrder,
  nameOf: (unit: string) => string,
): UnitRow[] {
  const share = ({ completeness: { complete, stations } }: UnitRow) =>
    stations === 0 ? 1 : complete / stations
  const compare: Record<UnitOrder['by'], (a: UnitRow, b: UnitRow) => number> = {
    unit: (a, b) => nameOf(a.unit).localeCompare(nameOf(b.unit)),
    completeness: (a, b) => share(a) - share(b),
    visits: (a, b) => a.visits - b.visits,
    people: (a, b) => a.people - b.people,
  }
  const sign = ascending ? 1 : -1
  return units.toSorted((a, b) => sign * compare[by](a, b) || (a.unit < b.unit ? -1 : 1))
}
