import type { DocumentBody } from '../../protocol/documents/index.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { CaseRow, CaseState } from '../contract/requests.ts'
import { dayAt } from '../reports/period-bounds.ts'
import { unitOnDay } from '../reports/report-facts.ts'
import type { FederationRequest } from '../store/nouns/requests.ts'
import type { StationUnit } from '../store/nouns/stations.ts'
import type { StoreReads } from '../store/store.ts'
import { timeIn } from '../timelines/timeline.ts'
import type { WorkingDays } from './dues.ts'
import { duesOf, overdueAt } from './dues.ts'
import { knownForms, timesOf, workingDays } from './known-forms.ts'

/** What rows are made with: read once for a page of them. */
export type CaseBook = {
  nowMs: number
  days: WorkingDays
  forms: ReadonlyMap<string, DocumentBody<'form'>>
  names: ReadonlyMap<string, string>
  unitsOf: ReadonlyMap<string, readonly StationUnit[]>
}

type Reads = Pick<StoreReads, 'documents' | 'hub' | 'stations'>

export async function openCaseBook(reads: Reads, nowMs: number): Promise<CaseBook> {
  const stations = await reads.stations.list()
  return {
    nowMs,
    days: await workingDays(reads),
    forms: await knownForms(reads),
    names: new Map(stations.map(({ id, name }) => [id, name])),
    unitsOf: Map.groupBy(await reads.stations.units(), (each) => each.station),
  }
}

/** A request as its office sees it in the queue. */
export function caseRow(
  { nowMs, days, forms, names, unitsOf }: CaseBook,
  request: FederationRequest,
): CaseRow {
  const { ms, unverified } = timeIn(request.timing, request)
  const dues = duesOf(request, timesOf(forms.get(request.form)), days)
  const overdue = new Set(overdueAt(dues, nowMs))
  const units = unitsOf.get(request.station) ?? []
  const firstOf = (state: CaseState) => instantOf(request.steps.find((each) => each.state === state)?.atMs)
  return {
    ...{ finger: request.finger, office: request.office, station: request.station },
    stationName: names.get(request.station) ?? request.station,
    unit: unitOnDay({ units }, dayAt(ms, days.timeZone)) ?? '',
    ...{ form: request.form, formRev: request.formRev, category: request.category ?? null },
    ...{ urgency: request.urgency ?? null, worker: request.worker ?? null },
    ...{ capturedAt: toInstant(ms), isTimeVerified: !unverified, arrivedAt: toInstant(request.arrivedMs) },
    ...{ handedOverAt: firstOf('handed-over'), receivedAt: firstOf('agency-received') },
    ...{ state: request.state, assignee: request.assignee ?? null, closedAt: instantOf(request.closedMs) },
    dues: dues.map((each) => ({
      due: each.due,
      by: toInstant(each.byMs),
      done: instantOf(each.doneMs),
      isOverdue: overdue.has(each),
    })),
    ...{ sealedBytes: request.sealedBytes, isSealedHeld: request.isSealedHeld, seen: request.steps.length },
  }
}

function instantOf(ms: number | undefined): string | null {
  return ms === undefined ? null : toInstant(ms)
}
