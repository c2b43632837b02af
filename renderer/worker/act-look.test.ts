import { expect, test } from 'vitest'
import { newAct } from './act-flow.ts'
import { actLookMs } from './act-look.ts'
import { lastLookMs, refusedLookMs, undoneLookMs } from './timings.ts'

const act = newAct('a')

test('the page stays while there is something to wait for', () => {
  expect(actLookMs(act)).toBeNull()
  expect(actLookMs({ ...act, progress: { is: 'recorded' } })).toBeNull()
  expect(actLookMs({ ...act, undo: { is: 'asked' } })).toBeNull()
})

test('what was taken back is read, a refusal longer, and after the ten seconds a last look', () => {
  expect(actLookMs({ ...act, undo: { is: 'done' } })).toBe(undoneLookMs)
  expect(actLookMs({ ...act, undo: { is: 'over' } })).toBe(lastLookMs)
  expect(actLookMs({ ...act, undo: { is: 'refused', problem: 'too-late' } })).toBe(refusedLookMs)
  expect(actLookMs({ ...act, progress: { is: 'refused', problem: 'nothing-usable' } })).toBe(refusedLookMs)
})
