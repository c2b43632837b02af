import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScratchDb } from '../../test/support/db/scratch-db.ts'
import { scratchDb } from '../../test/support/db/scratch-db.ts'
import type { LockOuts } from './lock-outs.ts'
import { lockMs, lockOutsOf } from './lock-outs.ts'

const card = { card: 'k1', sealed: 'c2VhbGVk' }
const minuteMs = 60_000

let scratch: ScratchDb
let machine: { uptimeMs: number; hubMs: number | undefined }
const start = () =>
  lockOutsOf(scratch.db, { uptimeMs: () => machine.uptimeMs, hubNowMs: () => machine.hubMs })
beforeEach(() => {
  scratch = scratchDb()
  machine = { uptimeMs: 10_000_000.4, hubMs: undefined }
})
afterEach(() => scratch.close())

function pass(ms: number): void {
  machine.uptimeMs += ms
  if (machine.hubMs !== undefined) machine.hubMs += ms
}
function tryFive(locks: LockOuts): void {
  for (let n = 0; n < 5; n += 1) locks.spend(card)
  locks.lock(card)
}

describe('a lock', () => {
  it('ends when its time is over by the uptime of the machine', () => {
    const locks = start()
    tryFive(locks)
    expect(locks.leftMs(card)).toBe(5 * minuteMs)
    pass(5 * minuteMs - 1)
    expect(locks.leftMs(card)).toBe(1)
    pass(1)
    expect(locks.leftMs(card)).toBe(0)
  })

  it('is kept at a station that has heard the hub, whose time there is no whole number', () => {
    machine.hubMs = Date.parse('2026-11-22T20:00:00Z') + 0.25
    tryFive(start())
    expect(start().leftMs(card)).toBeGreaterThan(5 * minuteMs - 2)
  })

  it('goes on over a restart of the host at once, and one later', () => {
    tryFive(start())
    expect(start().leftMs(card)).toBeGreaterThan(5 * minuteMs - 2)
    pass(2 * minuteMs)
    const left = start().leftMs(card)
    expect(left).toBeGreaterThan(3 * minuteMs - 2)
    expect(left).toBeLessThanOrEqual(3 * minuteMs)
  })

  it('counts no time before a reboot that nobody noted, and never more than the machine has been up', () => {
    tryFive(start())
    pass(4 * minuteMs)
    machine.uptimeMs = minuteMs
    expect(start().leftMs(card)).toBe(4 * minuteMs)
  })

  it('keeps what was noted before a reboot', () => {
    const locks = start()
    tryFive(locks)
    pass(4 * minuteMs)
    locks.save()
    machine.uptimeMs = 1_000
    const left = start().leftMs(card)
    expect(left).toBe(minuteMs - 1_000)
  })

  it('does not count a time of the machine twice when reboot follows reboot', () => {
    tryFive(start())
    machine.uptimeMs = 30_000
    start().save()
    pass(30_000)
    const left = start().leftMs(card)
    expect(left).toBe(4 * minuteMs)
  })

  it('ends on a machine that is switched off every night, as long as it runs by day', () => {
    let locks = start()
    for (let n = 0; n < 100; n += 1) locks.spend(card)
    locks.lock(card)
    expect(locks.leftMs(card)).toBe(24 * 60 * minuteMs)
    let days = 0
    for (; locks.leftMs(card) > 0 && days < 10; days += 1) {
      for (let minute = 0; minute < 8 * 60; minute += 20) {
        pass(20 * minuteMs)
        locks.save()
      }
      machine.uptimeMs = 20_000
      locks = start()
    }
    expect(days).toBe(3)
  })

  it('is told by the hub how long the machine was off', () => {
    machine.hubMs = Date.parse('2026-11-22T20:00:00Z')
    const locks = start()
    for (let n = 0; n < 100; n += 1) locks.spend(card)
    locks.lock(card)
    pass(60 * minuteMs)
    machine = { uptimeMs: 1_000, hubMs: undefined }
    const next = start()
    expect(next.leftMs(card)).toBe(24 * 60 * minuteMs - 1_000)
    next.save()
    machine.hubMs = Date.parse('2026-11-23T08:00:00Z')
    expect(next.leftMs(card)).toBe(12 * 60 * minuteMs)
  })

  it('is twice as long after every further five, and a day at most', () => {
    expect([5, 9, 10, 15, 20, 45, 50, 999].map((tries) => lockMs(tries) / minuteMs)).toEqual([
      5, 5, 10, 20, 40, 1_280, 1_440, 1_440,
    ])
  })
})

describe('wrong PINs', () => {
  it('are counted on over restarts, one in each', () => {
    const counted = [1, 2, 3, 4, 5].map(() => start().spend(card))
    expect(counted).toEqual([1, 2, 3, 4, 5])
  })

  it('owe a lock when the host died before it could lock', () => {
    const locks = start()
    for (let n = 0; n < 4; n += 1) locks.spend(card)
    expect(start().owed(card)).toBe(0)
    start().spend(card)
    expect(start().owed(card)).toBe(5)
    start().lock(card)
    expect(start().owed(card)).toBe(0)
  })

  it('are forgiven by the right one', () => {
    const locks = start()
    locks.spend(card)
    locks.clear(card)
    expect(start().spend(card)).toBe(1)
  })

  it('are not held against a card that the county has sent anew', () => {
    const locks = start()
    tryFive(locks)
    const anew = { card: 'k1', sealed: 'b3RoZXI=' }
    expect(locks.leftMs(anew)).toBe(0)
    expect(locks.spend(anew)).toBe(1)
  })
})
