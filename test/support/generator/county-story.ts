import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { AllowedTargets } from '../../../federation/subscriptions/allowed-targets.ts'
import { runSimulation } from '../../../scripts/simulate/run-simulation.ts'
import type { HubWithClock } from './hub-with-clock.ts'
import { hubWithClock } from './hub-with-clock.ts'

/** Sunday noon in week 47 of 2026, on the federation's wall: week 46 is frozen, week 47 runs. */
export const storyNowMs = Date.parse('2026-11-22T04:00:00.000Z')

const screens = join(import.meta.dirname, '../../../dist/renderer')

/** A hub with the built screens, on a socket: nothing delivered yet. `allowed`: where it may send reports. */
export function emptyHub(allowed?: AllowedTargets): Promise<HubWithClock> {
  return hubWithClock(storyNowMs, screens, allowed)
}

/** The same with some days of visits behind it, delivered through the wire; Chinese names as published. */
export async function hubWithVisits(days: number, deliveriesPerDay: number): Promise<HubWithClock> {
  const dayMs = 86_400_000
  const hub = await hubWithClock(storyNowMs - days * dayMs, screens)
  await runSimulation({
    hub: hub.url,
    days,
    endMs: storyNowMs,
    seed: 7,
    deliveriesPerDay,
    makeCode: hub.makeCode,
    makeEpoch: randomUUID,
    moment: async (ms) => {
      hub.setNow(ms)
      await hub.hub.settleReports()
    },
  })
  hub.setNow(storyNowMs)
  await hub.hub.settleReports()
  return hub
}
