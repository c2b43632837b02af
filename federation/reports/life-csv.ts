import type { Report } from '../contract/any-report.ts'
import type { Cell, Row } from '../contract/csv-table.ts'
import type { JobFigures, LifeFigures, StationRow, SupplyFigures } from '../contract/weekly-report.ts'
import type { ReportNames } from './report-csv.ts'
import { columnTitles } from './report-titles.ts'

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

/** One number each, by title. Reports frozen without a group have none of its lines. */
const single: { title: keyof typeof columnTitles; of: (life: Life) => number | null | undefined }[] = [
  { title: 'loans.made', of: ({ loans }) => loans?.made },
  { title: 'loans.returned', of: ({ loans }) => loans?.returned },
  { title: 'loans.out', of: ({ loans }) => loans?.out },
  { title: 'equipment.opened', of: ({ equipment }) => equipment?.opened },
  { title: 'equipment.closed', of: ({ equipment }) => equipment?.closed },
  { title: 'equipment.open', of: ({ equipment }) => equipment?.open },
  { title: 'equipment.meanDaysOpen', of: ({ equipment }) => equipment?.meanDaysOpen },
  { title: 'opening.daysOpen', of: ({ opening }) => opening?.daysOpen },
  { title: 'opening.hoursOpen', of: ({ opening }) => opening?.hoursOpen },
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

/** The unit's figures of stock and station life. */
export function lifeRows({ totals }: Report, names: ReportNames): Row[] {
  const { supplies, firstAid, sessions } = totals
  const numbers = single.flatMap(({ title, of }): Row[] => {
    const value = of(totals)
    return value === undefined ? [] : [[columnTitles[title], value]]
  })
  return [
    ...section(
      columnTitles.supplies,
      supplies && [
        [columnTitles.item, ...supplyTitles],
        ...Object.entries(supplies).map(([item, of]): Row => [itemName(item, names), ...supplyCells(of)]),
      ],
    ),
    ...section(
      columnTitles.firstAid,
      firstAid && Object.entries(firstAid.byItem).map(([item, uses]): Row => [itemName(item, names), uses]),
    ),
    ...section(
      columnTitles.sessions,
      sessions && [
        [columnTitles.kind, columnTitles['sessions.times'], columnTitles['sessions.people']],
        ...Object.entries(sessions).map(([kind, { times, people }]): Row => [kind, times, people]),
      ],
    ),
    ...section(columnTitles.life, numbers.length > 0 ? numbers : undefined),
  ]
}

/** What each station's row says of station life, as further columns of its line. */
export function lifeColumns({ totals }: Report): { title: string; cell: (row: StationRow) => Cell }[] {
  const numbers = single
    .filter(({ of }) => of(totals) !== undefined)
    .map(({ title, of }) => ({ title: columnTitles[title], cell: (row: StationRow) => of(row) ?? null }))
  const sessions = Object.keys(totals.sessions ?? {}).flatMap((kind) =>
    (['times', 'people'] as const).map((figure) => ({
      title: `${kind} ${columnTitles[`sessions.${figure}`]}`,
      cell: (row: StationRow) => row.sessions?.[kind]?.[figure] ?? 0,
    })),
  )
  return [...numbers, ...sessions]
}

/** A line for each station and item. */
export function stationSupplyRows({ stations }: Report, names: ReportNames): Row[] {
  const lines = stations.flatMap(({ station, name, supplies = {} }) =>
    Object.entries(supplies).map(
      ([item, of]): Row => [station, name, itemName(item, names), ...supplyCells(of)],
    ),
  )
  if (lines.length === 0) return []
  const titles = [columnTitles.station, columnTitles.name, columnTitles.item, ...supplyTitles]
  return section(columnTitles.stationSupplies, [titles, ...lines])
}

function section(title: string, rows: Row[] | undefined): Row[] {
  return rows ? [[], [title], ...rows] : []
}

function supplyCells(of: SupplyFigures): number[] {
  return supplyColumns.map((figure) => of[figure])
}

function itemName(item: string, names: ReportNames): string {
  return `${names.item(item)} (${item})`
}
