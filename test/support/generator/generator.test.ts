import { expect, it } from 'vitest'
import { formatLine, readLine } from '../../../protocol/entry.ts'
import { fromInstant } from '../../../protocol/instants.ts'
import { trueTimes } from '../../../protocol/true-time.ts'
import { countVisits } from './count-visits.ts'
import { randomFrom } from './random.ts'
import { sampleStations } from './sample-stations.ts'
import type { StationLife, Trouble } from './station-life.ts'
import { stationLife } from './station-life.ts'
import { isOnline, writeJournal } from './write-journal.ts'

const dayMs = 86_400_000
const toMs = Date.parse('2026-11-22T04:00:00.000Z')
const period = { fromMs: toMs - 30 * dayMs, toMs }
const calm: Trouble = { offlineDays: [], wrongClock: false }
const rough: Trouble = {
  offlineDays: [
    { from: 20, to: 9 },
    { from: 3, to: 1 },
  ],
  wrongClock: true,
}

const livesOf = (trouble: Trouble, seed = 1): StationLife[] =>
  sampleStations.map((sample) => stationLife({ sample, trouble, period, seed }))

it('makes the same month from the same seed, and another from another', () => {
  const month = (seed: number) => JSON.stringify(livesOf(rough, seed).map(writeJournal))
  expect(month(7)).toBe(month(7))
  expect(month(7)).not.toBe(month(8))
})

it('keeps to the published daily means', () => {
  for (const [index, life] of livesOf(calm, 3).entries()) {
    const mean = sampleStations[index]!.dailyMean
    const perDay = life.visits.length / 30
    // Five standard errors of a Poisson mean over 30 days, and 3 % for the minutes the host was down.
    expect(Math.abs(perDay - mean), sampleStations[index]!.name).toBeLessThan(
      5 * Math.sqrt(mean / 30) + 0.03 * mean,
    )
  }
})

it('draws Poisson numbers of the right mean and spread, large ones too', () => {
  for (const mean of [0.5, 12.4, 200]) {
    const random = randomFrom(5, 'poisson')
    const draws = Array.from({ length: 4000 }, () => random.poisson(mean))
    const average = draws.reduce((a, b) => a + b) / draws.length
    const variance = draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / draws.length
    expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(mean / 4000))
    expect(variance / mean).toBeGreaterThan(0.85)
    expect(variance / mean).toBeLessThan(1.15)
  }
})

it('writes lines that the wire can read', () => {
  for (const life of livesOf(rough))
    for (const [index, { entry }] of writeJournal(life).entries())
      expect(readLine(formatLine(index + 1, entry)).read).toBe(true)
})

it('can be timed to the millisecond by the rule of the wire, whatever the clock said', () => {
  let wrong = 0
  for (const life of livesOf(rough)) {
    const journal = writeJournal(life)
    const timed = trueTimes(
      journal.map(({ entry, trueMs }, index) => ({
        seq: index + 1,
        entry: entry as never,
        arrivedMs: Math.max(trueMs, toMs),
      })),
    )
    for (const [index, { trueMs, visit, entry }] of journal.entries()) {
      if (!visit) continue
      expect(timed[index]?.ms).toBe(trueMs)
      if (Math.abs(fromInstant(entry.at) - trueMs) > 3_600_000) wrong += 1
    }
  }
  expect(wrong).toBeGreaterThan(500)
})

it('has stations offline for days, runs nobody could check, jumps and voids', () => {
  const lives = livesOf(rough)
  const entries = lives.flatMap(writeJournal).map(({ entry }) => entry.kind)
  expect(new Set(entries)).toEqual(
    new Set([
      'host.started',
      'clock.jumped',
      'clock.observed',
      'visit.checked-in',
      'visit.voided',
      'visit.rated',
    ]),
  )
  for (const life of lives) {
    expect(isOnline(toMs - 15 * dayMs, life)).toBe(false)
    const inside = life.boots.filter(
      (boot) => boot.fromMs > toMs - 20 * dayMs && boot.toMs < toMs - 9 * dayMs,
    )
    expect(inside.length).toBeGreaterThan(0)
    expect(inside.every((boot) => boot.errorMs === 0)).toBe(true)
  }
})

it('counts a delivered visit once on its Beijing day, and a voided one nowhere', () => {
  const visit = {
    atMs: Date.parse('2026-11-15T15:59:59.999Z'),
    category: 'taxi',
    services: ['water', 'rest'],
    people: 3,
  }
  const life: StationLife = {
    boots: [{ fromMs: visit.atMs - 100, toMs: visit.atMs + dayMs, errorMs: 0 }],
    offline: [{ fromMs: 0, toMs: Infinity }],
    visits: [
      visit,
      { ...visit, atMs: visit.atMs + 1, voidedMs: 5000 },
      { ...visit, atMs: visit.atMs + 2, category: 'bus', people: 1 },
    ],
    ratings: [],
  }
  const journal = writeJournal(life)
  expect(countVisits(journal, journal.length)).toEqual({
    '2026-W46': {
      total: 1,
      people: 3,
      byCategory: { taxi: 1 },
      byService: { water: 1, rest: 1 },
      byDay: { '2026-11-15': 1 },
      byBand: { '00-04': 0, '04-08': 0, '08-12': 0, '12-16': 0, '16-20': 0, '20-24': 1 },
    },
    '2026-W47': {
      total: 1,
      people: 1,
      byCategory: { bus: 1 },
      byService: { water: 1, rest: 1 },
      byDay: { '2026-11-16': 1 },
      byBand: { '00-04': 1, '04-08': 0, '08-12': 0, '12-16': 0, '16-20': 0, '20-24': 0 },
    },
  })
  // Before the void is delivered, the visit it takes back still counts.
  expect(countVisits(journal, journal.length - 1)['2026-W47']?.total).toBe(2)
})
