import { describe, expect, it } from 'vitest'
import { toInstant } from '../../protocol/instants.ts'
import { falseClock } from '../../test/support/station/false-clock.ts'
import { clockObserver } from './observe-clock.ts'

const hour = 3_600_000

function observer() {
  const clock = falseClock()
  const own = clockObserver(clock)
  /** An answer from a hub whose clock is ahead of ours by `aheadMs`; true when it is worth an entry. */
  const hear = (aheadMs: number, roundTripMs = 100) => {
    const wallMs = clock.wallMs()
    const moment = { hubAt: toInstant(wallMs + aheadMs), wallMs, roundTripMs }
    const entry = own.entryFor(moment)
    if (entry) own.written(moment)
    return entry !== undefined
  }
  return { clock, own, hear }
}

describe('an observation of the hub’s clock', () => {
  it('is written by a boot that has none, and then not with every answer', () => {
    const { hear } = observer()
    expect([hear(0), hear(0), hear(1999)]).toEqual([true, false, false])
  })

  it('is written again after 24 h', () => {
    const { clock, hear } = observer()
    hear(0)
    clock.pass(24 * hour - 1)
    expect(hear(0)).toBe(false)
    clock.pass(1)
    expect(hear(0)).toBe(true)
  })

  it('is written again when the error moved by more than 2 s and the round trip', () => {
    const { hear } = observer()
    hear(0)
    expect([hear(2100, 100), hear(2101, 100), hear(0, 100)]).toEqual([false, true, true])
  })

  it('is written again in a new epoch', () => {
    const { own, hear } = observer()
    hear(0)
    own.forget()
    expect(hear(0)).toBe(true)
  })

  it('names the hub’s time as signed, our clock midway, and the round trip', () => {
    const own = clockObserver(falseClock())
    const moment = { hubAt: '2026-11-22T04:00:00.000Z', wallMs: 1_795_316_400_123.4, roundTripMs: 80 }
    expect(own.entryFor(moment)).toEqual({
      ...{ kind: 'clock.observed', by: 'host' },
      body: { hubAt: moment.hubAt, wallAt: '2026-11-22T03:00:00.123Z', roundTripMs: 80 },
    })
  })
})
