import { describe, expect, it } from 'vitest'
import { backoffMs } from './backoff.ts'

const random = (fraction: number) => ({ fraction: () => fraction, bytes: () => new Uint8Array() })

describe('the back-off', () => {
  it('doubles its ceiling from 1 s to 15 min', () => {
    const ceilings = [1, 2, 3, 4, 10, 11, 12, 1000].map((failures) => backoffMs(failures, random(1)))
    expect(ceilings).toEqual([1000, 2000, 4000, 8000, 512_000, 900_000, 900_000, 900_000])
  })

  it('is anywhere below the ceiling, so that a fleet spreads itself', () => {
    expect([backoffMs(4, random(0)), backoffMs(4, random(0.5))]).toEqual([0, 4000])
  })
})
