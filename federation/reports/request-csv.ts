import type { Report } from '../contract/any-report.ts'
import type { Cell, Row } from '../contract/csv-table.ts'
import type { KeptRequestFigures } from '../contract/weekly-report.ts'
import type { ReportNames } from './report-csv.ts'
import { columnTitles } from './report-titles.ts'
import { itemFigures, requestFigures } from './sensitive/sensitive-counts.ts'

const requestTitles = requestFigures.map((figure) => columnTitles[`requests.${figure}`])

/** The unit's requests by form, and what may be told of sensitive services, sessions and items; with what the mark means. */
export function requestRows({ totals }: Report, names: ReportNames): Row[] {
  const { requests, sensitive } = totals
  if (!requests || !sensitive) return []
  const titled = (name: (code: string) => string, code: string) =>
    name(code) === code ? code : `${name(code)} (${code})`
  return [
    [],
    [columnTitles.requests, columnTitles.hidden],
    [columnTitles.form, ...requestTitles],
    ...Object.entries(requests).map(([form, of]): Row => [titled(names.form, form), ...cellsOf(of)]),
    [],
    [columnTitles.sensitive, columnTitles.hidden],
    [columnTitles['sensitive.asOf'], sensitive.asOf],
    ...Object.entries(sensitive.services).map(
      ([service, count]): Row => [titled(names.service, service), count],
    ),
    [columnTitles.kind, columnTitles['sessions.times'], columnTitles['sessions.people']],
    ...Object.entries(sensitive.sessions).map(
      ([kind, { times, people }]): Row => [titled(names.service, kind), times, people],
    ),
    [columnTitles.item, ...itemFigures.map((figure) => columnTitles[`supplies.${figure}`])],
    ...Object.entries(sensitive.items).map(
      ([item, of]): Row => [titled(names.item, item), ...itemFigures.map((figure) => of[figure])],
    ),
  ]
}

/** A line for each station and form; what is sensitive is in none. */
export function stationRequestRows({ stations }: Report, names: ReportNames): Row[] {
  const lines = stations.flatMap(({ station, name, requests = {} }) =>
    Object.entries(requests).map(
      ([form, of]): Row => [station, name, `${names.form(form)} (${form})`, ...cellsOf(of)],
    ),
  )
  if (lines.length === 0) return []
  const titles = [columnTitles.station, columnTitles.name, columnTitles.form, ...requestTitles]
  return [[], [columnTitles.stationRequests], titles, ...lines]
}

function cellsOf(of: KeptRequestFigures[string]): Cell[] {
  return requestFigures.map((figure) => of[figure])
}
