import type { Period } from '../reports/period-bounds.ts'
import { dayAt } from '../reports/period-bounds.ts'
import type { StationFacts } from '../reports/report-facts.ts'
import { unitOnDay } from '../reports/report-facts.ts'
import type { FederationRequest } from '../store/nouns/requests.ts'
import type { StoreReads } from '../store/store.ts'
import { timeIn } from '../timelines/timeline.ts'
import type { FormTimes } from './dues.ts'
import { duesOf, overdueAt } from './dues.ts'
import { knownForms, timesOf, workingDays } from './known-forms.ts'

/**
 * Exact counts of one station, form and category (null: none was chosen), before any small one is hidden. `filed`: in the period, by true
 * time. `answered`: decided or answered for the first time in it. `handedOver`: for the first time in it, `inTime` of those within the
 * form's hours. `overdue`: at the period's end, or now where that is earlier, something was due and not done. Acts of officers are timed by
 * the hub, so what they do later changes no past period; a late delivery does.
 */
export type RequestCount = {
  station: string
  form: string
  category: string | null
  filed: number
  answered: number
  handedOver: number
  inTime: number
  overdue: number
}

type Asked = {
  period: Period
  scope: ReadonlySet<string>
  stations: readonly Pick<StationFacts, 'station' | 'units'>[]
  nowMs: number
}

/** Requests of a period, each counted where its station belonged on the day it was filed. Rows without any count are left out. */
export async function requestCounts(
  reads: Pick<StoreReads, 'documents' | 'hub' | 'requests'>,
  { period, scope, stations, nowMs }: Asked,
): Promise<RequestCount[]> {
  const unitsOf = new Map(stations.map((each) => [each.station, each]))
  const requests = await reads.requests.openSince([...unitsOf.keys()], period.startMs)
  const forms = await knownForms(reads)
  const days = await workingDays(reads)
  const momentMs = Math.min(period.endMs - 1, nowMs)
  const counts = new Map<string, RequestCount>()
  for (const request of requests) {
    const day = dayAt(timeIn(request.timing, request).ms, days.timeZone)
    const station = unitsOf.get(request.station)
    if (!station || !scope.has(unitOnDay(station, day) ?? '')) continue
    const times = timesOf(forms.get(request.form))
    // What was done after the moment changes nothing of how it was then.
    const steps = request.steps.filter(({ atMs }) => atMs <= momentMs)
    const isOverdue = overdueAt(duesOf({ ...request, steps }, times, days), momentMs).length > 0
    add(counts, request, {
      filed: Number(period.days.includes(day)),
      ...stepsIn(request, period, times),
      overdue: Number(isOverdue && request.arrivedMs <= momentMs),
    })
  }
  return [...counts.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => row)
    .filter(({ filed, answered, handedOver, overdue }) => filed + answered + handedOver + overdue > 0)
}

function stepsIn(
  { steps, arrivedMs }: FederationRequest,
  period: Period,
  times: FormTimes,
): Pick<RequestCount, 'answered' | 'handedOver' | 'inTime'> {
  const isIn = (ms: number | undefined) => ms !== undefined && ms >= period.startMs && ms < period.endMs
  const answeredMs = steps.find(({ state }) => state === 'decided' || state === 'answered')?.atMs
  const handedMs = steps.find(({ state }) => state === 'handed-over')?.atMs
  const withinMs =
    times.handOverHours === undefined ? Number.POSITIVE_INFINITY : times.handOverHours * 3_600_000
  const handedOver = isIn(handedMs)
  return {
    answered: Number(isIn(answeredMs)),
    handedOver: Number(handedOver),
    inTime: Number(handedOver && (handedMs ?? 0) - arrivedMs <= withinMs),
  }
}

type Counted = Omit<RequestCount, 'station' | 'form' | 'category'>

function add(counts: Map<string, RequestCount>, of: FederationRequest, more: Counted): void {
  const { station, form, category = null } = of
  const name = `${station} ${form} ${category ?? ''}`
  const row = counts.get(name) ?? {
    ...{ station, form, category, filed: 0, answered: 0, handedOver: 0, inTime: 0, overdue: 0 },
  }
  for (const figure of ['filed', 'answered', 'handedOver', 'inTime', 'overdue'] as const)
    row[figure] += more[figure]
  counts.set(name, row)
}
