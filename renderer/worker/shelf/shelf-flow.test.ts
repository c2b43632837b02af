import { expect, test } from 'vitest'
import type { ShelfEvent, ShelfStage } from './shelf-flow.ts'
import { nextShelf, shelfStart } from './shelf-flow.ts'

const after = (...events: ShelfEvent[]): ShelfStage => events.reduce(nextShelf, shelfStart)
const umbrella: ShelfEvent = { type: 'chose-thing', item: 'umbrella' }
const typed = (letter: string): ShelfEvent => ({ type: 'typed', letter })
const posted: ShelfEvent = { type: 'posted', act: 'a' }
const back: ShelfEvent = { type: 'went-back' }

test('a thing is lent by the number on it', () => {
  expect(after(umbrella, typed('1'), typed('7'), posted)).toMatchObject({
    at: 'done',
    what: 'lent',
    item: 'umbrella',
    code: '17',
    act: { id: 'a' },
  })
})

test('without a number nothing is lent', () => {
  expect(after(umbrella, posted).at).toBe('number')
  expect(after(umbrella, typed('1'), { type: 'erased' }, posted).at).toBe('number')
})

test('a number known from before is picked, and can be changed', () => {
  expect(after(umbrella, { type: 'picked', code: 'A-12' }, { type: 'erased' })).toMatchObject({
    typed: 'A-1',
  })
})

test('a finger that leans on a key does not type for ever', () => {
  const leaning = Array.from({ length: 50 }, () => typed('1'))
  expect(after(umbrella, ...leaning)).toMatchObject({ typed: '1'.repeat(12) })
})

test('what is out comes back by its number, after a question', () => {
  const out: ShelfEvent = { type: 'chose-out', item: 'book', code: '3' }
  expect(after({ type: 'brings-back' }, out)).toEqual({ at: 'sure', item: 'book', code: '3' })
  expect(after({ type: 'brings-back' }, out, posted)).toMatchObject({
    at: 'done',
    what: 'returned',
    code: '3',
  })
  expect(after({ type: 'brings-back' }, out, back)).toEqual({ at: 'out', page: 0 })
})

test('whoever types a number that is out comes to what is out with one tap', () => {
  expect(after(umbrella, typed('7'), { type: 'brings-back' })).toEqual({ at: 'out', page: 0 })
})

test('back forgets the number', () => {
  expect(after(umbrella, typed('7'), back, umbrella)).toMatchObject({ typed: '' })
})
