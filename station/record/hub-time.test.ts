import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScratchDb } from '../../test/support/db/scratch-db.ts'
import { scratchDb } from '../../test/support/db/scratch-db.ts'
import { falseClock } from '../../test/support/station/false-clock.ts'
import { hubTimeOf } from './hub-time.ts'

const hour = 3_600_000

let scratch: ScratchDb
beforeEach(() => {
  scratch = scratchDb()
})
afterEach(() => scratch.close())

describe('trusted now', () => {
  it('is the wall clock’s until a hub has spoken', () => {
    const clock = falseClock()
    const time = hubTimeOf(scratch.db, clock)
    expect([time.nowMs(), time.hubNowMs()]).toEqual([clock.wallMs(), undefined])
  })

  it('goes on from what the hub signed, whatever the wall clock does', () => {
    const clock = falseClock()
    const time = hubTimeOf(scratch.db, clock)
    const hubMs = clock.wallMs() + hour
    time.heard(hubMs)
    clock.pass(5000)
    clock.setWall(0)
    expect([time.nowMs(), time.hubNowMs()]).toEqual([hubMs + 5000, hubMs + 5000])
  })

  it('is never raised by the wall clock, though the later of the two counts', () => {
    const clock = falseClock()
    const time = hubTimeOf(scratch.db, clock)
    const hubMs = clock.wallMs()
    time.heard(hubMs)
    clock.setWall(Date.parse('2099-01-01T00:00:00.000Z'))
    expect([time.nowMs(), time.hubNowMs()]).toEqual([clock.wallMs(), hubMs])
  })

  it('is saved at most hourly, and is the least that a later run goes by', () => {
    const clock = falseClock()
    const time = hubTimeOf(scratch.db, clock)
    const hubMs = clock.wallMs() + 48 * hour
    time.heard(hubMs)
    time.saveHourly()
    clock.pass(hour - 1)
    time.saveHourly()
    expect(hubTimeOf(scratch.db, clock).nowMs()).toBe(hubMs)
    clock.pass(1)
    time.saveHourly()
    const later = hubTimeOf(scratch.db, clock)
    expect([later.nowMs(), later.hubNowMs()]).toEqual([hubMs + hour, undefined])
  })
})
