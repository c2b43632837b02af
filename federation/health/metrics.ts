import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { CallObserver } from '../http/serve-endpoint.ts'
import type { IntakeObserver } from '../intake/accept-batch.ts'
import type { Store } from '../store/store.ts'

export type Metrics = {
  intake: IntakeObserver
  calls: Pick<CallObserver, 'answered'>
  /** The text of `GET /metrics`. */
  text(nowMs: number): Promise<string>
}

const shares = [0.5, 0.9, 0.99, 1]

/** What the hub counts of itself, in a registry of its own: two hubs in one process do not mix. */
export function makeMetrics(store: Store): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const batches = new Counter({
    name: 'waystation_batches_total',
    help: 'Batches offered, by what became of them.',
    labelNames: ['outcome'],
    registers,
  })
  const entries = new Counter({
    name: 'waystation_entries_total',
    help: 'Journal entries added.',
    registers,
  })
  const problems = new Counter({
    name: 'waystation_problems_total',
    help: 'Refusals, by name.',
    labelNames: ['problem'],
    registers,
  })
  const groupSize = new Histogram({
    name: 'waystation_commit_batches',
    help: 'Batches that shared a commit.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  })
  const commitSeconds = new Histogram({
    name: 'waystation_commit_seconds',
    help: 'Time of an intake transaction, commit included.',
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers,
  })
  const callSeconds = new Histogram({
    name: 'waystation_call_seconds',
    help: 'Time to answer, by call and status.',
    labelNames: ['method', 'path', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const lag = new Gauge({
    name: 'waystation_station_lag_seconds',
    help: 'How far behind stations are: this share of the enrolled ones is covered to within so much of now.',
    labelNames: ['share'],
    registers,
  })
  const stations = new Gauge({
    name: 'waystation_stations',
    help: 'Stations, by whether the hub ever heard of them.',
    labelNames: ['heard'],
    registers,
  })
  return {
    intake: {
      batch: (outcome, added) => {
        batches.inc({ outcome })
        entries.inc(added)
      },
      group: ({ items, ms }) => {
        groupSize.observe(items)
        commitSeconds.observe(ms / 1000)
      },
    },
    calls: {
      answered: ({ path, method, status, ms, problem }) => {
        callSeconds.observe({ path, method, status: String(status) }, ms / 1000)
        if (problem) problems.inc({ problem })
      },
    },
    text: async (nowMs) => {
      const lags = await stationLags(store, nowMs)
      for (const share of shares) {
        const at = lags.covered[Math.ceil(share * lags.covered.length) - 1]
        if (at !== undefined) lag.set({ share: String(share) }, at)
      }
      stations.set({ heard: 'yes' }, lags.covered.length)
      stations.set({ heard: 'no' }, lags.enrolled - lags.covered.length)
      return registry.metrics()
    },
  }
}

/** Lags of enrolled stations in seconds, ascending; those never heard of have none. */
async function stationLags(store: Store, nowMs: number): Promise<{ covered: number[]; enrolled: number }> {
  const { stations, deliveries } = await store.read(async (r) => ({
    stations: await r.stations.list(),
    deliveries: await r.epochs.deliveries(),
  }))
  const open = new Set(stations.flatMap((s) => (s.enrolledMs !== undefined && !s.closedMs ? s.id : [])))
  const covered = deliveries
    .flatMap(({ station, coveredThroughMs }) =>
      open.has(station) && coveredThroughMs !== undefined ? Math.max(0, nowMs - coveredThroughMs) / 1000 : [],
    )
    .sort((a, b) => a - b)
  return { covered, enrolled: open.size }
}
