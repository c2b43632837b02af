import { plainCell, wordsInCell } from '../../../protocol/tables/plain-cell.ts'
import type { TableRow } from '../../../protocol/tables/read-rows.ts'
import { readTable } from '../../../protocol/tables/read-rows.ts'
import type { JobColumn } from './csv-columns.ts'
import { headingOf, readJobHeadings } from './csv-columns.ts'
import { cut, maxDescription } from './cut.ts'
import type { Draft } from './draft.ts'
import { faultOf } from './draft.ts'
import {
  readEmployerKind,
  readEmploymentType,
  readPayUnit,
  readSettlement,
  readTrade,
  readYesNo,
} from './job-words.ts'
import { listOf } from './list-of.ts'
import { readDay } from './read-day.ts'
import { payOf, readPay, readYuan } from './read-pay.ts'

/** A title, a date, an explanation: what a form has above its table. */
const rowsBeforeHeadings = 20

/** At most `atMost` jobs of a table, one to a row, columns by their headings; undefined when it is none. */
export function readCsvJobs(text: string, timeZone: string, atMost: number): Draft[] | undefined {
  const rows = readTable(text)
  const headingAt = rows?.slice(0, rowsBeforeHeadings).findIndex(({ cells }) => readJobHeadings(cells)) ?? -1
  const headings = rows?.[headingAt]?.cells
  const places = headings && readJobHeadings(headings)
  if (!rows || !headings || !places) return undefined
  const drafts: Draft[] = []
  for (const row of rows.slice(headingAt + 1)) {
    if (drafts.length === atMost) break
    if (row.cells.some((cell) => plainCell(cell) !== ''))
      drafts.push(draftOf(row, { headings, places, timeZone }))
  }
  return drafts
}

type Table = { headings: readonly string[]; places: ReadonlyMap<JobColumn, number>; timeZone: string }

function draftOf({ line, cells }: TableRow, { headings, places, timeZone }: Table): Draft {
  const raw = (column: JobColumn) => cells[places.get(column) ?? -1] ?? ''
  const cell = (column: JobColumn) => plainCell(withoutBreaks(raw(column)))
  const faults: Draft['faults'] = []
  /** A cell read by something that gives undefined for what it cannot read; an empty one is nothing. */
  const read = <T>(column: JobColumn, by: (text: string) => T | undefined, field: string = column) => {
    const text = cell(column)
    if (text === '') return undefined
    const value = by(text)
    if (value === undefined) faults.push(faultOf(field, 'unreadable', text))
    return value
  }
  const text = (column: JobColumn) => cell(column) || undefined
  const said = (column: JobColumn) => wordsInCell(withoutBreaks(raw(column)))
  const words = (column: JobColumn) => said(column) || undefined
  const day = (value: string) => readDay(value, timeZone)
  const title = said('title')
  const ug = words('titleUg')
  const description = said('description')
  const pay = readPayOf({ cell, read, faults })
  const job: Draft['job'] = {
    reference: text('reference'),
    source: text('source') === undefined ? 'import' : sourceOf(cell('source')),
    trade: readTrade(cell('trade'), title),
    employer: {
      name: words('employer.name'),
      kind: text('employer.kind') === undefined ? 'company' : read('employer.kind', readEmployerKind),
      uscc: text('employer.uscc')?.toUpperCase().replaceAll(' ', ''),
      introduction: words('employer.introduction'),
      verified: read('employer.verified', readYesNo) ?? false,
    },
    place: {
      address: words('place.address'),
      landmark: words('place.landmark'),
      division: text('place.division'),
    },
    openings: read('openings', readCount),
    employmentType: read('employmentType', readEmploymentType),
    pay: pay && { ...pay, piece: words('pay.piece') },
    settlement: read('settlement', readSettlement),
    workHours: words('workHours'),
    startsOn: read('startsOn', day),
    endsOn: read('endsOn', day),
    description: cut(description, maxDescription) || undefined,
    requirements: listOf(raw('requirements')),
    meals: read('meals', readYesNo),
    lodging: read('lodging', readYesNo),
    insurance: read('insurance', readYesNo),
    hazards: words('hazards'),
    contact: { name: words('contact.name'), phone: phoneOf(cell('contact.phone')) },
  }
  return {
    ...{ line, job, faults },
    ...(description.length > maxDescription ? { description } : {}),
    title: title === '' ? undefined : { 'zh-CN': title, ...(ug ? { ug } : {}) },
    from: read('from', day),
    until: read('until', day),
    columnOf: (field) => headings[placeOf(field, places) ?? -1] ?? null,
    headingFor: (field) =>
      columnsFor(field)
        .map(headingOf)
        .find((name) => name !== null) ?? null,
  }
}

/** Lines of one cell are parts of one sentence. */
function withoutBreaks(raw: string): string {
  return raw.replaceAll(/\s*[\r\n]+\s*/g, '；').replaceAll(/([。；;，,：:！!？?])；/g, '$1')
}

type Cells = {
  cell: (column: JobColumn) => string
  read: <T>(column: JobColumn, by: (text: string) => T | undefined, field?: string) => T | undefined
  faults: Draft['faults']
}

/** Pay in one cell, or in columns of its own. */
function readPayOf({ cell, read, faults }: Cells): ReturnType<typeof readPay> {
  if (cell('payMin') === '') {
    const said = cell('pay')
    const unit = cell('payUnit')
    // An amount without its unit may have it in the next column.
    const whole = said === '' || unit === '' ? said : `${said.replace(/\/.*$/, '')}/${unit}`
    if (whole === '') return undefined
    const pay = readPay(whole)
    if (!pay) faults.push(faultOf('pay', 'unreadable', whole))
    return pay
  }
  const min = read('payMin', readYuan, 'pay.minFen')
  const max = read('payMax', readYuan, 'pay.maxFen') ?? min
  const unit = read('payUnit', readPayUnit, 'pay.unit')
  if (cell('payUnit') === '') faults.push(faultOf('pay.unit', 'missing'))
  return min === undefined || max === undefined || unit === undefined ? undefined : payOf(min, max, unit)
}

function readCount(text: string): number | undefined {
  const [, count] = /^(\d{1,5})\s*(?:人|名|个)?$/.exec(text) ?? []
  return count === undefined ? undefined : Number(count)
}

function phoneOf(text: string): string | undefined {
  const plain = text
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/\s*-\s*|\s+/g, (gap) => (gap.includes('-') ? '-' : ' '))
    .trim()
  return plain === '' ? undefined : plain
}

const sources: Record<string, string> = {
  人社: 'hr',
  工会: 'union',
  就业云: 'job-cloud',
  企业直报: 'employer',
  企业: 'employer',
}

/** Where it comes from; what is no code of ours counts as an import. */
function sourceOf(text: string): string {
  const known = sources[text]
  return known ?? (/^[a-z][a-z0-9-]{0,31}$/.test(text) ? text : 'import')
}

/** A member stands in the column of its name, or in one that holds more than it. */
function placeOf(field: string, places: ReadonlyMap<JobColumn, number>): number | undefined {
  return columnsFor(field)
    .map((name) => places.get(name))
    .find((place) => place !== undefined)
}

function columnsFor(field: string): readonly JobColumn[] {
  const inside: Record<string, readonly JobColumn[]> = {
    'pay.minFen': ['payMin', 'pay'],
    'pay.maxFen': ['payMax', 'pay'],
    'pay.unit': ['payUnit', 'pay'],
    pay: ['pay', 'payMin'],
  }
  return inside[field] ?? [field as JobColumn, field.split('.')[0] as JobColumn]
}
