import { expect, test } from 'vitest'
import { lockRepeats, repeatLockMs, trackPress } from './press-track.ts'

const box = { left: 100, top: 100, right: 200, bottom: 180 }
const slopPx = 32

test('a finger that lifts inside the target acts', () => {
  const press = trackPress()
  press.down(1)
  expect(press.up(1, { at: { x: 150, y: 150 }, box, slopPx })).toBe(true)
})

test('a finger that slid out within the slop acts, further out it does not', () => {
  const press = trackPress()
  press.down(1)
  expect(press.up(1, { at: { x: 231, y: 70 }, box, slopPx })).toBe(true)
  press.down(1)
  expect(press.up(1, { at: { x: 233, y: 150 }, box, slopPx })).toBe(false)
  press.down(1)
  expect(press.up(1, { at: { x: 150, y: 67 }, box, slopPx })).toBe(false)
})

test('a finger that came down elsewhere does nothing here', () => {
  expect(trackPress().up(1, { at: { x: 150, y: 150 }, box, slopPx })).toBe(false)
})

test('a second finger neither acts nor takes the press from the first', () => {
  const press = trackPress()
  press.down(1)
  press.down(2)
  expect(press.up(2, { at: { x: 150, y: 150 }, box, slopPx })).toBe(false)
  expect(press.up(1, { at: { x: 150, y: 150 }, box, slopPx })).toBe(true)
})

test('a cancelled press does not act', () => {
  const press = trackPress()
  press.down(1)
  press.cancel()
  expect(press.up(1, { at: { x: 150, y: 150 }, box, slopPx })).toBe(false)
})

test('a repeat within 300 ms is refused, and does not prolong the lock', () => {
  const mayAct = lockRepeats()
  expect(mayAct(1000)).toBe(true)
  expect(mayAct(1000 + repeatLockMs - 1)).toBe(false)
  expect(mayAct(1000 + repeatLockMs)).toBe(true)
})
