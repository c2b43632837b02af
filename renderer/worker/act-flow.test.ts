import { expect, test } from 'vitest'
import type { Act, ActEvent } from './act-flow.ts'
import { isActEvent, newAct, nextAct } from './act-flow.ts'

const after = (...events: ActEvent[]): Act => events.reduce(nextAct, newAct('a'))
const recorded: ActEvent = { type: 'answered', act: 'a', answer: { ok: true, value: {} } }
const slow: ActEvent = { type: 'waited', act: 'a', kept: true }

test('recorded is said only after the answer, whatever came before it', () => {
  expect(after().progress).toEqual({ is: 'sending' })
  expect(after(slow).progress).toEqual({ is: 'kept', problem: null })
  expect(after(slow, recorded).progress).toEqual({ is: 'recorded' })
  expect(after(recorded, slow).progress).toEqual({ is: 'recorded' })
})

test('kept is said only of what is kept', () => {
  expect(after({ type: 'waited', act: 'a', kept: false }).progress).toEqual({ is: 'unkept' })
})

test('a full disk leaves the act kept and says why; a refusal for good says so', () => {
  const answered = (problem: 'cannot-record' | 'bad-input'): ActEvent => ({
    type: 'answered',
    act: 'a',
    answer: { ok: false, problem },
  })
  expect(after(answered('cannot-record')).progress).toEqual({ is: 'kept', problem: 'cannot-record' })
  expect(after(answered('bad-input')).progress).toEqual({ is: 'refused', problem: 'bad-input' })
})

test('undo is asked once, and not after its time', () => {
  const asked: ActEvent = { type: 'undo-asked' }
  const done: ActEvent = { type: 'undo-answered', act: 'a', answer: { ok: true, value: {} } }
  const over: ActEvent = { type: 'undo-over' }
  expect(after(recorded, asked, over, done).undo).toEqual({ is: 'done' })
  expect(after(recorded, over, asked, done).undo).toEqual({ is: 'over' })
  const late: ActEvent = { type: 'undo-answered', act: 'a', answer: { ok: false, problem: 'too-late' } }
  expect(after(recorded, asked, late).undo).toEqual({ is: 'refused', problem: 'too-late' })
})

test('an answer to another act changes nothing', () => {
  const act = newAct('b')
  expect(nextAct(act, recorded)).toBe(act)
  expect(nextAct(act, slow)).toBe(act)
})

test('tells its own events from those of a page', () => {
  expect([recorded, slow].every(isActEvent)).toBe(true)
  expect(isActEvent({ type: 'turned-page' })).toBe(false)
})
