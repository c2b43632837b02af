import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TrendFigures, TrendPoint } from '../../../../federation/contract/report-trends.ts'
import { trendFigures } from '../../../../federation/contract/report-trends.ts'
import { axisEnd, changeOf, dotsOf, runsOf } from './trend-line.ts'

type Of = {
  visits?: number | null
  revision?: number
  stations?: number
  complete?: number
  lost?: number
  days?: number | null
}

function point({
  visits = 10,
  revision = 1,
  stations = 3,
  complete = stations,
  lost = 0,
  days = 21,
}: Of = {}): TrendPoint {
  const figures = Object.fromEntries(trendFigures.map((figure) => [figure, 1])) as TrendFigures
  return {
    ...{ period: '2026-W40', from: '2026-09-28', to: '2026-10-04' },
    told: {
      ...{ revision, madeAt: '2026-10-05T00:00:00.000Z' },
      completeness: { stations, complete, partial: stations - complete, silent: 0, lost },
      ...{ figures: { ...figures, visits }, coveredDays: days },
    },
  }
}
const gap: TrendPoint = { ...point(), told: null }
const looks = (points: TrendPoint[]) => dotsOf(points, 'visits').map(({ look }) => look)

it('draws full only what is frozen and all in', () => {
  expect(
    looks([
      point(),
      point({ revision: 0 }),
      point({ complete: 2 }),
      point({ lost: 1 }),
      gap,
      point({ visits: null }),
    ]),
  ).toEqual(['whole', 'hollow', 'hollow', 'hollow', 'gap', 'gap'])
  expect(looks([point({ visits: 0 })])).toEqual(['whole'])
})

it('has no nought where no station was there to count', () => {
  expect(dotsOf([point({ stations: 0, visits: 0 })], 'visits')[0]?.value).toBeNull()
  expect(dotsOf([point({ stations: 0, visits: 2 })], 'visits')[0]?.value).toBe(2)
})

it('breaks the line at each gap', () => {
  const dots = dotsOf([gap, point(), point(), gap, gap, point({ visits: 0 })], 'visits')
  expect(runsOf(dots).map((run) => run.map(({ index }) => index))).toEqual([[1, 2], [5]])
})

describe('a change', () => {
  const change = (before: TrendPoint, now: TrendPoint) => changeOf(dotsOf([before, now], 'visits'), 1)
  it('is told of two whole figures, and of no other', () => {
    expect(change(point(), point({ visits: 15 }))).toBe(50)
    expect(change(point(), point({ visits: 0 }))).toBe(-100)
    expect(change(gap, point())).toBeUndefined()
    expect(change(point(), point({ revision: 0 }))).toBeUndefined()
    expect(change(point({ complete: 1 }), point())).toBeUndefined()
    expect(change(point({ visits: 0 }), point())).toBeUndefined()
    expect(change(point({ days: 2 }), point({ visits: 90 }))).toBeUndefined()
    expect(change(point({ days: 19 }), point({ visits: 15 }))).toBe(50)
    expect(change(point({ days: null }), point({ visits: 15 }))).toBe(50)
    expect(changeOf(dotsOf([point()], 'visits'), 0)).toBeUndefined()
  })
})

it('has an axis that holds the highest value, and is at most twice as high', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 9_999_999 }), (highest) => {
      const end = axisEnd(highest)
      expect(end).toBeGreaterThanOrEqual(highest)
      expect(end).toBeLessThanOrEqual(2 * highest)
      expect(Number.isInteger(end / 2)).toBe(true)
    }),
  )
})
