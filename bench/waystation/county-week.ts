import { reportsFromStore } from '../../federation/reports/reports-from-store.ts'
import { parseBatch, sealBatch } from '../../protocol/batch.ts'
import { chainNext, chainStart, toDigest } from '../../protocol/chain.ts'
import { toInstant } from '../../protocol/instants.ts'
import { decompressFrame } from '../../protocol/signed-frame.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { visitLine } from '../workload/visit-line.ts'
import { visits } from '../workload/visits.ts'

const unit = '652328'
const mondayMs = Date.parse('2026-11-16T00:00:00+08:00')
const dayMs = 86_400_000

/** A county's hub that holds a week of its stations. Both ways give milliseconds and the visits they found. */
export type CountyWeek = {
  visits: number
  /** The report of the week, which still runs, as `GET /v1/reports/weekly/…` works it out. */
  report(): Promise<{ ms: number; visits: number }>
  /** The plain way: every entry the hub holds is opened, read and counted by kind of worker and day. */
  countEntries(): Promise<{ ms: number; visits: number }>
  close(): Promise<void>
}

export async function countyWeek(size: { stations: number; visitsADay: number }): Promise<CountyWeek> {
  const hub = await openHubInProcess(mondayMs - dayMs)
  for (let station = 0; station < size.stations; station += 1) await deliverWeek(hub, { ...size, station })
  const { store, clock } = hub
  const reports = reportsFromStore({ store, clock: () => clock.nowMs, settle: () => Promise.resolve() })
  return {
    visits: size.stations * size.visitsADay * 7,
    report: () =>
      timed(async () => {
        const answer = await reports.read({ unit, period: '2026-W47' })
        if (!answer.ok) throw new Error(answer.why)
        return answer.value.totals.visits.total
      }),
    countEntries: () => timed(() => countEntries(hub)),
    close: () => hub.close(),
  }
}

async function timed(count: () => Promise<number>): Promise<{ ms: number; visits: number }> {
  const startMs = performance.now()
  const found = await count()
  return { ms: performance.now() - startMs, visits: found }
}

/** A week of one station in one batch, up to Sunday evening. */
async function deliverWeek(
  hub: HubInProcess,
  { station: number, visitsADay }: { station: number; visitsADay: number },
): Promise<void> {
  hub.clock.nowMs = mondayMs - dayMs
  const { station, signer } = await hub.addStation(unit)
  const epoch = `0197b3a0-0000-7000-8000-${String(number).padStart(12, '0')}`
  const lines: Buffer[] = []
  // Kinds of workers, services and hours as in the other sections, spread over as many visits a day as are wanted.
  const source = visits(number, mondayMs)
  for (let day = 0; day < 7; day += 1)
    for (let n = 0; n < visitsADay; n += 1) {
      const at = mondayMs + day * dayMs + 8 * 3_600_000 + Math.floor((n * 12 * 3_600_000) / visitsADay)
      const visit = source.next().value
      if (visit) lines.push(Buffer.from(visitLine(lines.length + 1, { ...visit, at })))
    }
  const prev = chainStart(epoch)
  const head = lines.reduce<Buffer>((chain, line) => chainNext(chain, line), prev)
  hub.clock.nowMs = mondayMs + 7 * dayMs - 3 * 3_600_000
  const range = { from: 1, to: lines.length, prev: toDigest(prev), head: toDigest(head), tip: lines.length }
  const through = toInstant(hub.clock.nowMs)
  const answer = await hub.intake.accept(
    await sealBatch({ station, epoch, ...range, through, cursor: 0, lines }, signer),
  )
  if (!answer.ok) throw new Error(`the hub took no week of station ${number}`)
}

async function countEntries({ store }: HubInProcess): Promise<number> {
  const byCategory = new Map<string, number>()
  const byDay = new Map<string, number>()
  let found = 0
  for (let after = 0; ; ) {
    const come = await store.read((reads) => reads.batches.inOrder(after, 20))
    const last = come.at(-1)
    if (!last) break
    for (const { batch } of come)
      for (const line of linesOf(batch.bytes)) {
        const entry = JSON.parse(line) as { at: string; kind: string; body: { category: string } }
        if (entry.kind !== 'visit.checked-in') continue
        const day = entry.at.slice(0, 10)
        byCategory.set(entry.body.category, (byCategory.get(entry.body.category) ?? 0) + 1)
        byDay.set(day, (byDay.get(day) ?? 0) + 1)
        found += 1
      }
    after = last.place
  }
  return found
}

function linesOf(bytes: Buffer): string[] {
  const parsed = parseBatch(bytes)
  const { frame, manifest } = parsed.ok ? parsed.batch : { frame: undefined, manifest: undefined }
  const raw = frame && decompressFrame(frame, manifest.rawBytes)
  if (!raw) throw new Error('a held batch cannot be opened')
  return raw.toString().trimEnd().split('\n')
}
