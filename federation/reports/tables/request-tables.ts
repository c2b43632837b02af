import type { Report } from '../../contract/any-report.ts'
import type { KeptRequestFigures, SensitiveFigures } from '../../contract/weekly-report.ts'
import type { ReportNames } from '../report-names.ts'
import { columnTitles } from '../report-titles.ts'
import { itemFigures, requestFigures } from '../sensitive/sensitive-counts.ts'
import type { Cell, Table } from './table.ts'
import { instant, kept, text } from './table.ts'

const requestTitles = requestFigures.map((figure) => columnTitles[`requests.${figure}`])

const note = columnTitles.hidden

/** The unit's requests by form, and what may be told of sensitive services, sessions and items; with what the mark means. */
export function requestTables({ totals: { requests, sensitive } }: Report, names: ReportNames): Table[] {
  const asked: Table[] = requests
    ? [
        {
          ...{ title: columnTitles.requests, note, heads: [columnTitles.form, ...requestTitles] },
          rows: Object.entries(requests).map(([form, of]) => [titled(names.form, form), ...cellsOf(of)]),
        },
      ]
    : []
  return sensitive ? [...asked, ...sensitiveTables(sensitive, names)] : asked
}

function sensitiveTables(sensitive: SensitiveFigures, names: ReportNames): Table[] {
  return [
    {
      ...{ title: columnTitles.sensitive, note },
      rows: [
        [text(columnTitles['sensitive.asOf']), instant(sensitive.asOf)],
        ...Object.entries(sensitive.services).map(([service, of]) => [
          titled(names.service, service),
          kept(of),
        ]),
      ],
    },
    {
      close: true,
      heads: [columnTitles.kind, columnTitles['sessions.times'], columnTitles['sessions.people']],
      rows: Object.entries(sensitive.sessions).map(([kind, { times, people }]) => [
        titled(names.service, kind),
        kept(times),
        kept(people),
      ]),
    },
    {
      close: true,
      heads: [columnTitles.item, ...itemFigures.map((figure) => columnTitles[`supplies.${figure}`])],
      rows: Object.entries(sensitive.items).map(([item, of]) => [
        titled(names.item, item),
        ...itemFigures.map((figure) => kept(of[figure])),
      ]),
    },
  ]
}

/** A line for each station and form; what is sensitive is in none. */
export function stationRequestTables({ stations }: Report, names: ReportNames): Table[] {
  const rows = stations.flatMap(({ station, name, requests = {} }) =>
    Object.entries(requests).map(([form, of]) => [
      text(station),
      text(name),
      text(`${names.form(form)} (${form})`),
      ...cellsOf(of),
    ]),
  )
  if (rows.length === 0) return []
  const heads = [columnTitles.station, columnTitles.name, columnTitles.form, ...requestTitles]
  return [{ title: columnTitles.stationRequests, heads, rows }]
}

function titled(nameOf: (code: string) => string, code: string): Cell {
  return text(nameOf(code) === code ? code : `${nameOf(code)} (${code})`)
}

function cellsOf(of: KeptRequestFigures[string]): Cell[] {
  return requestFigures.map((figure) => kept(of[figure]))
}
