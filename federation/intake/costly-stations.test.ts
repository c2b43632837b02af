import { expect, it } from 'vitest'
import { makeCostlyStations } from './costly-stations.ts'

it('lets a station that cost the hub a long time wait in proportion, and no other', () => {
  let nowMs = 1_000_000
  const costly = makeCostlyStations(() => nowMs)
  costly.note('a', 200)
  expect(costly.waitS('a')).toBeUndefined()
  costly.note('a', 1_000)
  expect([costly.waitS('a'), costly.waitS('b')]).toEqual([20, undefined])
  nowMs += 19_500
  expect(costly.waitS('a')).toBe(1)
  nowMs += 500
  expect(costly.waitS('a')).toBeUndefined()
})
