import { toInstant } from '../../protocol/instants.ts'
import type {
  KeptCount,
  KeptRequestFigures,
  RequestFigures,
  SensitiveFigures,
} from '../contract/weekly-report.ts'
import { hidden } from '../contract/weekly-report.ts'
import type { RequestCount } from '../requests/request-counts.ts'
import type { ReportAsked } from './report-facts.ts'
import { itemFigures, requestFigures, sessionFigures } from './sensitive/sensitive-counts.ts'
import type { SensitiveShown } from './sensitive/sensitive-week.ts'

type Figures = RequestFigures[string]
const none: Figures = { filed: 0, answered: 0, overdue: 0, handedOver: 0, inTime: 0 }

/** Requests at one station, by form; sensitive ones, and those of a form nobody knows here, are left out. */
export function stationRequests(station: string, { facts }: ReportAsked): RequestFigures {
  return byForm(
    facts.requests.filter(
      (each) => each.station === station && facts.forms.get(each.form)?.sensitive === false,
    ),
  )
}

/** Requests of a unit: sums of its stations', and of sensitive forms what may be told: every sensitive form is there, or none where nothing is. */
export function unitRequests(
  rows: readonly (RequestFigures | undefined)[],
  { facts }: ReportAsked,
): KeptRequestFigures {
  const plain = byForm(
    rows.flatMap((row) => Object.entries(row ?? {}).map(([form, figures]) => ({ form, ...figures }))),
  )
  if (!facts.sensitive) return plain
  const count = countsOf(facts.sensitive, facts.unit)
  const kept = facts.sensitive.codes.forms.map((form): [string, KeptRequestFigures[string]] => [
    form,
    recordOf(requestFigures, (figure) => count(`requests/${form}/${figure}`)),
  ])
  return sorted({ ...plain, ...Object.fromEntries(kept) })
}

/** What may be told of services, sessions and items. */
export function sensitiveFigures(sensitive: SensitiveShown, unit: string): SensitiveFigures {
  const { asOfMs, codes } = sensitive
  const count = countsOf(sensitive, unit)
  const sessions = Object.keys(sessionFigures) as (keyof typeof sessionFigures)[]
  return {
    asOf: asOfMs === undefined ? null : toInstant(asOfMs),
    services: recordOf(codes.services, (service) => count(`services/${service}`)),
    sessions: recordOf(codes.sessions, (kind) =>
      recordOf(sessions, (figure) => count(`sessions/${kind}/${figure}`)),
    ),
    items: recordOf(codes.items, (item) =>
      recordOf(itemFigures, (figure) => count(`items/${item}/${figure}`)),
    ),
  }
}

function countsOf(sensitive: SensitiveShown, unit: string) {
  return (figure: string): KeptCount => sensitive.shown[figure]?.[unit] ?? hidden
}

function byForm(rows: readonly (Figures & Pick<RequestCount, 'form'>)[]): RequestFigures {
  const sums: RequestFigures = {}
  for (const row of rows) {
    const before = Object.hasOwn(sums, row.form) ? sums[row.form] : none
    sums[row.form] = recordOf(requestFigures, (figure) => (before?.[figure] ?? 0) + row[figure])
  }
  return sorted(sums)
}

function recordOf<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>
}

function sorted<V>(record: Record<string, V>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
