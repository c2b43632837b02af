import type { Counted } from '../../test/support/generator/count-visits.ts'
import { countVisits } from '../../test/support/generator/count-visits.ts'
import { dayStory } from '../../test/support/generator/day-story.ts'
import { randomFrom } from '../../test/support/generator/random.ts'
import type { SampleStation } from '../../test/support/generator/sample-stations.ts'
import { sampleStations } from '../../test/support/generator/sample-stations.ts'
import type { StationLife, Trouble } from '../../test/support/generator/station-life.ts'
import { stationLife } from '../../test/support/generator/station-life.ts'
import { stockStory } from '../../test/support/generator/stock-story.ts'
import type { TrueEntry } from '../../test/support/generator/write-journal.ts'
import { isOnline, wallAt, writeJournal } from '../../test/support/generator/write-journal.ts'
import type { WireStation } from './wire-station.ts'
import { enrolStation } from './wire-station.ts'

export type Simulation = {
  hub: string
  days: number
  /** The last moment of the month. */
  endMs: number
  seed: number
  deliveriesPerDay: number
  makeCode: (station: { unit: string; name: string }) => Promise<string>
  makeEpoch: () => string
  /** Called before each request with the moment it stands for: a test moves the hub's clock there. */
  moment: (trueMs: number) => void | Promise<void>
}

export type SimulatedStation = {
  station: string
  unit: string
  name: string
  entries: number
  /** Entries the hub gave receipts for, and batches it took, heartbeats included. */
  delivered: number
  batches: number
  /** When the last batch was sent. */
  lastDeliveryAt: string | null
  /** What a report must count of it, by ISO week, from the delivered entries. */
  weeks: Counted
  /** The entries, with the truth about each. */
  journal: readonly TrueEntry[]
}

const dayMs = 86_400_000
const hourMs = 3_600_000

/** One for each sample station, in their order: calm ones, wrong clocks, lines that die, one that has not come back. */
const troubles: readonly Trouble[] = [
  { offlineDays: [], wrongClock: false },
  { offlineDays: [], wrongClock: true },
  { offlineDays: [{ from: 16, to: 9 }], wrongClock: false },
  { offlineDays: [{ from: 4, to: 0 }], wrongClock: false },
  { offlineDays: [{ from: 20, to: 6 }], wrongClock: true },
  { offlineDays: [{ from: 2.5, to: 1.2 }], wrongClock: false },
  { offlineDays: [{ from: 12, to: 11 }], wrongClock: true },
]

type Player = { sample: SampleStation; life: StationLife; journal: TrueEntry[]; wire: WireStation }

/** Makes up a month, and delivers it through the wire in the order in which it would have come. */
export async function runSimulation(simulation: Simulation): Promise<SimulatedStation[]> {
  const { days, endMs, seed, moment } = simulation
  const period = { fromMs: endMs - days * dayMs, toMs: endMs }
  await moment(period.fromMs)
  const players: Player[] = []
  for (const [index, sample] of sampleStations.entries()) {
    const trouble = troubles[index % troubles.length] ?? { offlineDays: [], wrongClock: false }
    const told = [
      stockStory({ seed: seed + index, period, perDay: 4 }),
      dayStory({ seed: seed + index, period }),
    ]
    const life = { ...stationLife({ sample, trouble, period, seed }), told }
    const journal = writeJournal(life)
    const wire = await enrolStation({
      hub: simulation.hub,
      code: await simulation.makeCode(sample),
      epoch: simulation.makeEpoch(),
      entries: journal.map(({ entry }) => entry),
    })
    players.push({ sample, life, journal, wire })
  }
  const batches = new Map<Player, number>()
  const last = new Map<Player, number>()
  for (const { player, atMs } of schedule(players, simulation)) {
    await moment(atMs)
    const tip = player.journal.findLastIndex(({ trueMs }) => trueMs <= atMs) + 1
    const sent = await player.wire.deliver(tip, wallAt(atMs, player.life))
    batches.set(player, (batches.get(player) ?? 0) + sent)
    last.set(player, atMs)
  }
  return players.map((player) => ({
    station: player.wire.station,
    unit: player.sample.unit,
    name: player.sample.name,
    entries: player.journal.length,
    delivered: player.wire.acked(),
    batches: batches.get(player) ?? 0,
    lastDeliveryAt: instantOrNull(last.get(player)),
    weeks: countVisits(player.journal, player.wire.acked()),
    journal: player.journal,
  }))
}

/** Every station's deliveries in one order of time: some a day, none while the line is dead, and one at the very end. */
function schedule(players: readonly Player[], simulation: Simulation): { player: Player; atMs: number }[] {
  const { days, endMs, seed, deliveriesPerDay } = simulation
  const stepMs = dayMs / deliveriesPerDay
  return players
    .flatMap((player) => {
      const random = randomFrom(seed, `${player.sample.name} deliveries`)
      const steps = Array.from(
        { length: days * deliveriesPerDay },
        (_, index) => endMs - days * dayMs + index * stepMs + random.whole(0, Math.min(stepMs, hourMs) - 1),
      )
      // A minute and a half into a boot the hub's clock has been looked at: nothing goes out before.
      return [...steps, endMs - 1]
        .filter((atMs) => isOnline(atMs, player.life) && isOnline(atMs - 90_000, player.life))
        .map((atMs) => ({ player, atMs }))
    })
    .sort((a, b) => a.atMs - b.atMs)
}

function instantOrNull(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString()
}
