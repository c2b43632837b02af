import type { Report } from '../../contract/any-report.ts'
import type { JobFigures, LifeFigures, StationRow, SupplyFigures } from '../../contract/weekly-report.ts'
import type { ReportNames } from '../report-names.ts'
import { columnTitles } from '../report-titles.ts'
import type { Cell, Table } from './table.ts'
import { count, decimal, text } from './table.ts'

const supplyColumns = [
  ...[
    'opening',
    'received',
    'donated',
    'taken',
    'issued',
    'adjusted',
    'writtenOff',
    'expired',
    'transferred',
  ],
  ...['closing', 'stockOuts', 'expiring', 'expiredOnShelf'],
] as (keyof SupplyFigures)[]
const supplyTitles = supplyColumns.map((figure) => columnTitles[`supplies.${figure}`])

type Life = { [K in keyof LifeFigures]?: LifeFigures[K] | undefined } & { jobs?: JobFigures | undefined }

type Single = {
  title: keyof typeof columnTitles
  of: (life: Life) => number | null | undefined
  cell?: (value: number | null) => Cell
}

/** One number each, by title. Reports frozen without a group have none of its lines. */
const single: Single[] = [
  { title: 'loans.made', of: ({ loans }) => loans?.made },
  { title: 'loans.returned', of: ({ loans }) => loans?.returned },
  { title: 'loans.out', of: ({ loans }) => loans?.out },
  { title: 'equipment.opened', of: ({ equipment }) => equipment?.opened },
  { title: 'equipment.closed', of: ({ equipment }) => equipment?.closed },
  { title: 'equipment.open', of: ({ equipment }) => equipment?.open },
  { title: 'equipment.meanDaysOpen', of: ({ equipment }) => equipment?.meanDaysOpen, cell: decimal },
  { title: 'opening.daysOpen', of: ({ opening }) => opening?.daysOpen },
  { title: 'opening.hoursOpen', of: ({ opening }) => opening?.hoursOpen, cell: decimal },
  { title: 'shifts.begun', of: ({ shifts }) => shifts?.begun },
  { title: 'shifts.guest', of: ({ shifts }) => shifts?.guest },
  { title: 'assessments', of: ({ assessments }) => assessments },
  { title: 'ratings.1', of: ({ ratings }) => ratings?.[1] },
  { title: 'ratings.2', of: ({ ratings }) => ratings?.[2] },
  { title: 'ratings.3', of: ({ ratings }) => ratings?.[3] },
  { title: 'jobs.live', of: ({ jobs }) => jobs?.live },
  { title: 'jobs.opened', of: ({ jobs }) => jobs?.opened },
  { title: 'jobs.contacts', of: ({ jobs }) => jobs?.contacts },
  { title: 'firstAid.uses', of: ({ firstAid }) => firstAid?.uses },
]

/** What came, went and lies on the unit's shelves, and what first aid used of it. */
export function supplyTables({ totals }: Report, names: ReportNames): Table[] {
  const { supplies, firstAid } = totals
  const tables: Table[] = []
  if (supplies)
    tables.push({
      title: columnTitles.supplies,
      heads: [columnTitles.item, ...supplyTitles],
      rows: Object.entries(supplies).map(([item, of]) => [itemCell(item, names), ...supplyCells(of)]),
    })
  if (firstAid)
    tables.push({
      title: columnTitles.firstAid,
      rows: Object.entries(firstAid.byItem).map(([item, uses]) => [itemCell(item, names), count(uses)]),
    })
  return tables
}

/** What took place at the unit's stations, and every figure of their life that is one number. */
export function lifeTables({ totals }: Report): Table[] {
  const tables: Table[] = []
  if (totals.sessions)
    tables.push({
      title: columnTitles.sessions,
      heads: [columnTitles.kind, columnTitles['sessions.times'], columnTitles['sessions.people']],
      rows: Object.entries(totals.sessions).map(([kind, { times, people }]) => [
        text(kind),
        count(times),
        count(people),
      ]),
    })
  const rows = single.flatMap(({ title, of, cell = count }) => {
    const value = of(totals)
    return value === undefined ? [] : [[text(columnTitles[title]), cell(value)]]
  })
  return rows.length > 0 ? [...tables, { title: columnTitles.life, rows }] : tables
}

/** What each station's row says of station life, as further columns of its line. */
export function lifeColumns({ totals }: Report): { title: string; cell: (row: StationRow) => Cell }[] {
  const numbers = single
    .filter(({ of }) => of(totals) !== undefined)
    .map(({ title, of, cell = count }) => ({
      title: columnTitles[title],
      cell: (row: StationRow) => cell(of(row) ?? null),
    }))
  const sessions = Object.keys(totals.sessions ?? {}).flatMap((kind) =>
    (['times', 'people'] as const).map((figure) => ({
      title: `${kind} ${columnTitles[`sessions.${figure}`]}`,
      cell: (row: StationRow) => count(row.sessions?.[kind]?.[figure] ?? 0),
    })),
  )
  return [...numbers, ...sessions]
}

/** A line for each station and item. */
export function stationSupplyTables({ stations }: Report, names: ReportNames): Table[] {
  const rows = stations.flatMap(({ station, name, supplies = {} }) =>
    Object.entries(supplies).map(([item, of]) => [
      text(station),
      text(name),
      itemCell(item, names),
      ...supplyCells(of),
    ]),
  )
  if (rows.length === 0) return []
  const heads = [columnTitles.station, columnTitles.name, columnTitles.item, ...supplyTitles]
  return [{ title: columnTitles.stationSupplies, heads, rows }]
}

function supplyCells(of: SupplyFigures): Cell[] {
  return supplyColumns.map((figure) => count(of[figure]))
}

function itemCell(item: string, names: ReportNames): Cell {
  return text(`${names.item(item)} (${item})`)
}
