import type { SettleReports } from '../reports/settle-reports.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import { weeklyReports } from '../reports/weekly-reports.ts'
import type { Dispatch, Subscription } from '../store/nouns/subscriptions.ts'
import type { Store, StoreReads } from '../store/store.ts'
import { newDispatch, superseded } from './dispatch-states.ts'
import { lastDueWeek, weeksThrough } from './due-weeks.ts'

type Deps = { store: Store; clock: () => number; settle: SettleReports }

/**
 * Puts in line what is due and was never sent: worked out each time from what is frozen and what was sent, so that nothing is forgotten
 * by a hub that was off, and nothing is asked of one that only looked.
 */
export async function planDispatches({ store, clock, settle }: Deps): Promise<void> {
  const nowMs = clock()
  const unfrozen = await store.read(async (reads) => {
    const found: { unit: string; week: string }[] = []
    await forEachRunning(reads, nowMs, async ({ unit }, weeks) => {
      const frozen = new Set((await reads.reports.newestFrom(unit, weeks[0] ?? '')).map(({ week }) => week))
      found.push(...weeks.filter((week) => !frozen.has(week)).map((week) => ({ unit, week })))
    })
    return found
  })
  // The hub freezes the week that ended: those before it were missed by one that was off for longer.
  const reports = weeklyReports({ store, clock, settle })
  for (const asked of unfrozen) await reports.read(asked)
  // Most looks find nothing, and cost no commit.
  if ((await store.read((reads) => missing(reads, nowMs))).length === 0) return
  await store.write(async (writes) => {
    for (const dispatch of await missing(writes, nowMs)) await writes.subscriptions.putDispatch(dispatch)
  })
}

/** Dispatches that are not there yet, and those whose place they take. */
async function missing(reads: StoreReads, nowMs: number): Promise<Dispatch[]> {
  const changes: Dispatch[] = []
  await forEachRunning(reads, nowMs, async (subscription, weeks) => {
    const held = Map.groupBy(await reads.subscriptions.dispatches(subscription.id), ({ week }) => week)
    const due = new Set(weeks)
    for (const frozen of await reads.reports.newestFrom(subscription.unit, weeks[0] ?? ''))
      if (due.has(frozen.week))
        changes.push(...nextOf(subscription, { frozen, held: held.get(frozen.week) ?? [], nowMs }))
  })
  return changes
}

type Week = { frozen: { week: string; revision: number }; held: readonly Dispatch[]; nowMs: number }

/** What has not arrived gives way to a newer revision; what has is followed by it where restatements are wanted. */
function nextOf(subscription: Subscription, { frozen, held, nowMs }: Week): Dispatch[] {
  if (held.some(({ revision }) => revision >= frozen.revision)) return []
  if (!subscription.restatements && held.some(({ deliveredMs }) => deliveredMs !== undefined)) return []
  const overtaken = held.filter(({ state }) => state === 'waiting' || state === 'failed')
  return [...overtaken.map(superseded), newDispatch({ subscription: subscription.id, ...frozen }, nowMs)]
}

/** Every subscription that is not paused, of a unit there is, with the weeks that are due. */
async function forEachRunning(
  reads: Pick<StoreReads, 'subscriptions' | 'documents' | 'hub'>,
  nowMs: number,
  look: (subscription: Subscription, weeks: readonly string[]) => Promise<void>,
): Promise<void> {
  const running = (await reads.subscriptions.list()).filter(({ paused }) => !paused)
  if (running.length === 0) return
  const timeZone = await timeZoneOf(reads)
  const units = new Set((await reads.documents.units()).map(({ id }) => id))
  for (const subscription of running) {
    const { unit, hour, firstWeek } = subscription
    const weeks = weeksThrough(firstWeek, lastDueWeek({ hour, timeZone, nowMs }))
    if (units.has(unit) && weeks.length > 0) await look(subscription, weeks)
  }
}
