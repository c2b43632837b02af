import { expect, it } from 'vitest'
import {
  anew,
  delivered,
  failed,
  mostTries,
  newDispatch,
  pauseMs,
  superseded,
  tried,
} from './dispatch-states.ts'

const name = { subscription: 's', week: '2026-W47', revision: 1 }
const fault = { fault: 'refused', about: '500' } as const
const [minuteMs, hourMs] = [60_000, 3_600_000]

it('pauses grow from a minute to six hours, and end after some three days', () => {
  expect([1, 2, 3, 9, 10, 11].map(pauseMs)).toEqual(
    [1, 2, 4, 256, 360, 360].map((minutes) => minutes * minuteMs),
  )
  let dispatch = newDispatch(name, 0)
  let nowMs = 0
  while (dispatch.state === 'waiting') {
    nowMs = dispatch.nextMs ?? Number.NaN
    dispatch = failed(tried(dispatch, nowMs), fault, nowMs)
  }
  expect(dispatch).toMatchObject({ state: 'failed', tries: mostTries, failingMs: 0, nextMs: undefined })
  expect(nowMs / hourMs).toBeGreaterThan(60)
  expect(nowMs / hourMs).toBeLessThan(80)
})

it('a try is counted before it is made, and is over however it ended', () => {
  const begun = tried(newDispatch(name, 5), 10)
  expect(begun).toMatchObject({ state: 'waiting', tries: 1, triedMs: 10, nextMs: 10 + minuteMs })
  expect(tried(failed(begun, fault, 11), 12)).toMatchObject({ fault: undefined, failingMs: 11, tries: 2 })
  const done = delivered(failed(begun, fault, 11), 12)
  expect(done).toMatchObject({ state: 'delivered', deliveredMs: 12, fault: undefined, failingMs: undefined })
})

it('asked for again, one that arrived is sent whole, and one that did not from where it stood', () => {
  const half = { ...failed(tried(newDispatch(name, 0), 1), fault, 2), sent: ['json'] as const }
  expect(anew({ ...half, state: 'failed' }, 9)).toMatchObject({ sent: ['json'], tries: 0, nextMs: 9 })
  expect(anew(delivered(half, 3), 9)).toMatchObject({ state: 'waiting', sent: [], tries: 0 })
})

it('of one that a newer revision took the place of nothing is due', () => {
  expect(superseded(newDispatch(name, 0))).toMatchObject({ state: 'superseded', nextMs: undefined })
})
