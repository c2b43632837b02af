import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../test/support/generator/random.ts'
import type { StationRow, StationState } from '../../contract/weekly-report.ts'
import { compareStations } from './compare-stations.ts'

type Told = {
  station: string
  visits: number
  days?: number | undefined
  state?: StationState
  hours?: number
}

function stationRow({ station, visits, days, state = 'complete', hours }: Told): StationRow {
  return {
    ...{ station, name: `${station}驿站`, state, coveredThrough: null, longestOfflineHours: 0 },
    ...{ unread: 0, unverifiedTime: 0, lost: 0 },
    visits: {
      ...{ total: visits, people: visits, byCategory: {}, byService: {}, byDay: {} },
      byBand: { '00-04': 0, '04-08': 0, '08-12': visits, '12-16': 0, '16-20': 0, '20-24': 0 },
    },
    ...(days === undefined ? {} : { coveredDays: days }),
    ...(hours === undefined ? {} : { opening: { daysOpen: 7, hoursOpen: hours } }),
  }
}

const week = (counts: Record<string, number>) =>
  Object.entries(counts).map(([station, visits]) => stationRow({ station, visits, days: 7 }))

/** The only station's row. */
function only(now: Omit<Told, 'station'>, before?: Omit<Told, 'station'>) {
  const rows = compareStations(
    [stationRow({ station: 'a', ...now })],
    before ? [stationRow({ station: 'a', ...before })] : [],
  )
  return rows[0]
}

describe('against itself', () => {
  it('compares visits on a covered day, so that half the days with half the visits are no change', () => {
    expect(only({ visits: 105, days: 3.5 }, { visits: 210, days: 7 })).toMatchObject({
      ...{ coveredDays: 3.5, perDay: 30 },
      own: { perDay: 30, change: 0, standing: 'chance' },
    })
  })

  it('tells a difference beyond chance from one that chance makes', () => {
    expect(only({ visits: 260, days: 7 }, { visits: 210, days: 7 })?.own).toMatchObject({
      change: 24,
      standing: 'more',
    })
    expect(only({ visits: 8, days: 7 }, { visits: 4, days: 7 })?.own).toMatchObject({
      change: 100,
      standing: 'chance',
    })
    expect(only({ visits: 150, days: 7 }, { visits: 210, days: 7 })?.own.standing).toBe('less')
  })

  it('compares nothing under three covered days, now or before, or where nobody told them', () => {
    for (const [now, before] of [
      [2.9, 7],
      [7, 2.9],
      [undefined, 7],
      [7, undefined],
      [0, 0],
    ] as const)
      expect(only({ visits: 50, days: now }, { visits: 50, days: before })?.own).toMatchObject({
        change: null,
        standing: 'too-little',
      })
    expect(only({ visits: 50, days: 7 })?.own.standing).toBe('too-little')
  })

  it('says nothing of fewer where the data are not all in', () => {
    for (const state of ['partial', 'silent'] as const) {
      expect(only({ visits: 60, days: 5, state }, { visits: 210, days: 7 })?.own.standing).toBe('incomplete')
      expect(only({ visits: 210, days: 5, state }, { visits: 210, days: 7 })?.own.standing).toBe('more')
    }
  })

  it('counts visits in an hour of standing open, where the door was told', () => {
    expect(only({ visits: 210, days: 7, hours: 60 })?.perOpenHour).toBe(3.5)
    expect(only({ visits: 210, days: 7, hours: 0 })?.perOpenHour).toBeNull()
    expect(only({ visits: 210, days: 7 })?.perOpenHour).toBeNull()
  })
})

describe('against others of its size', () => {
  const before = week({ a: 210, b: 110, c: 400, d: 200, e: 300, tiny: 20, huge: 2000 })

  it('takes those with half to twice its visits before, and their middle now', () => {
    const now = week({ a: 210, b: 140, c: 420, d: 210, e: 280, tiny: 1, huge: 9 })
    const [a] = compareStations(now, before)
    expect(a?.peers).toEqual({ stations: 4, median: 35, difference: -14, standing: 'less' })
  })

  it('needs four of them', () => {
    const now = week({ a: 210, b: 140, c: 420, d: 210 })
    const [a] = compareStations(now, before)
    expect(a?.peers).toEqual({ stations: 3, median: null, difference: null, standing: 'none' })
  })

  it('takes none whose data are not all in for the middle', () => {
    const now = week({ a: 210, b: 140, c: 420, d: 210, e: 280 }).map((row) =>
      row.station === 'b' ? { ...row, state: 'partial' as const } : row,
    )
    expect(compareStations(now, before).map(({ peers }) => peers.stations)).toEqual([3, 2, 3, 3, 3])
  })
})

it('leaves out a station that was not in service', () => {
  expect(compareStations([stationRow({ station: 'a', visits: 1, state: 'unexpected' })], [])).toEqual([])
})

const states = fc.constantFrom<StationState>('complete', 'complete', 'complete', 'partial', 'silent')
const told = fc.record({
  visits: fc.nat(900),
  earlier: fc.nat(900),
  days: fc.integer({ min: 0, max: 70 }).map((tenths) => tenths / 10),
  state: states,
})
const units = fc.array(told, { minLength: 1, maxLength: 25 })

function compared(all: readonly { visits: number; earlier: number; days: number; state: StationState }[]) {
  const named = all.map((each, index) => ({ ...each, station: `s${String(index).padStart(2, '0')}` }))
  return compareStations(
    named.map(({ station, visits, days, state }) => stationRow({ station, visits, days, state })),
    named.map(({ station, earlier }) => stationRow({ station, visits: earlier, days: 7 })),
  )
}

/** In whole per cent: half of one may be rounded either way. */
function expectSameShare(one: number | null, other: number | null | undefined) {
  expect(one === null).toBe(other === null)
  expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThanOrEqual(1)
}

describe('for any stations', () => {
  it('does not change with the size of the unit: as many times the visits are the same shares and the same peers', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 2, max: 9 }), (all, times) => {
        const larger = all.map((each) => ({
          ...each,
          visits: each.visits * times,
          earlier: each.earlier * times,
        }))
        const rows = compared(all)
        for (const [index, row] of compared(larger).entries()) {
          const small = rows[index]
          expect(row.peers.stations).toBe(small?.peers.stations)
          expectSameShare(row.own.change, small?.own.change)
          expectSameShare(row.peers.difference, small?.peers.difference)
          // More counts leave less to chance, and never turn more into less.
          if (small?.own.standing !== 'chance') expect(row.own.standing).toBe(small?.own.standing)
          if (small?.peers.standing !== 'chance') expect(row.peers.standing).toBe(small?.peers.standing)
        }
      }),
    )
  })

  it('never says of an incomplete station that it has fewer', () => {
    fc.assert(
      fc.property(units, (all) => {
        for (const { state, own, peers } of compared(all))
          if (state !== 'complete') expect([own.standing, peers.standing]).not.toContain('less')
      }),
    )
  })

  it('holds nobody against what is not in: what incomplete stations brought moves no other row', () => {
    fc.assert(
      fc.property(units, (all) => {
        const emptied = all.map((each) => (each.state === 'complete' ? each : { ...each, visits: 0 }))
        const whole = (rows: ReturnType<typeof compared>) => rows.filter(({ state }) => state === 'complete')
        expect(whole(compared(emptied))).toEqual(whole(compared(all)))
      }),
    )
  })

  it('does not depend on the order of rows, and against itself on no other station', () => {
    fc.assert(
      fc.property(units, (all) => {
        const rows = all.map((each, index) => stationRow({ station: `s${index + 10}`, ...each }))
        const before = all.map(({ earlier }, index) =>
          stationRow({ station: `s${index + 10}`, visits: earlier, days: 7 }),
        )
        const whole = compareStations(rows, before)
        expect(compareStations(rows.toReversed(), before.toReversed())).toEqual(whole)
        for (const [index, row] of rows.entries())
          expect(compareStations([row], before)[0]?.own).toEqual(whole[index]?.own)
      }),
    )
  })
})

describe('chance', () => {
  const random = randomFrom(20_261_127, 'comparison')

  function beyond(mean: number, then: number): number {
    const rounds = 3000
    let found = 0
    for (let round = 0; round < rounds; round++) {
      const row = only({ visits: random.poisson(then), days: 7 }, { visits: random.poisson(mean), days: 7 })
      if (row?.own.standing !== 'chance') found += 1
    }
    return found / rounds
  }

  it('alone is taken for a difference about one time in twenty, in small stations and in larger ones', () => {
    for (const mean of [15, 60, 300]) {
      const share = beyond(mean, mean)
      expect(share).toBeGreaterThan(0.02)
      expect(share).toBeLessThan(0.07)
    }
  })

  it('does not hide a third fewer of three hundred', () => {
    expect(beyond(300, 200)).toBeGreaterThan(0.95)
  })
})
