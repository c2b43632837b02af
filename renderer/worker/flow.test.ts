import { expect, test } from 'vitest'
import type { Flow, FlowEvent } from './flow.ts'
import { freshFlow, nextFlow } from './flow.ts'

const after = (...events: FlowEvent[]): Flow => events.reduce(nextFlow, freshFlow)

const choseCourier: FlowEvent = { type: 'chose-category', category: 'courier' }
const water: FlowEvent = { type: 'toggled-service', service: 'water', byFinger: true }
const posted: FlowEvent = { type: 'posted', act: 'a' }
const recorded: FlowEvent = { type: 'answered', answer: { ok: true, value: {} } }

test('two taps lead from the start to thanks', () => {
  expect(after(choseCourier, water, posted).stage).toMatchObject({
    at: 'thanks',
    act: 'a',
    progress: { is: 'sending' },
  })
})

test('a second tap on a service takes it back, and order of choice is kept', () => {
  const rest: FlowEvent = { type: 'toggled-service', service: 'rest', byFinger: false }
  expect(after(choseCourier, water, rest).stage).toMatchObject({
    services: ['water', 'rest'],
    byFinger: false,
  })
  expect(after(choseCourier, water, rest, water).stage).toMatchObject({ services: ['rest'], byFinger: true })
})

test('nothing is posted without a service', () => {
  expect(after(choseCourier, posted).stage.at).toBe('needs')
  expect(after(choseCourier, water, water, posted).stage.at).toBe('needs')
})

test('going back forgets what was chosen', () => {
  expect(after(choseCourier, water, { type: 'went-back' })).toEqual(freshFlow)
})

test('recorded is said only after the answer, whatever came before it', () => {
  const slow: FlowEvent = { type: 'waited', kept: true }
  expect(after(choseCourier, water, posted, slow).stage).toMatchObject({
    progress: { is: 'kept', problem: null },
  })
  expect(after(choseCourier, water, posted, slow, recorded).stage).toMatchObject({
    progress: { is: 'recorded' },
  })
  expect(after(choseCourier, water, posted, recorded, slow).stage).toMatchObject({
    progress: { is: 'recorded' },
  })
})

test('kept is said only of what is kept', () => {
  expect(after(choseCourier, water, posted, { type: 'waited', kept: false }).stage).toMatchObject({
    progress: { is: 'unkept' },
  })
})

test('a full disk leaves the act kept and says why; a refusal for good says so', () => {
  const answered = (problem: 'cannot-record' | 'bad-input'): FlowEvent => ({
    type: 'answered',
    answer: { ok: false, problem },
  })
  expect(after(choseCourier, water, posted, answered('cannot-record')).stage).toMatchObject({
    progress: { is: 'kept', problem: 'cannot-record' },
  })
  expect(after(choseCourier, water, posted, answered('bad-input')).stage).toMatchObject({
    progress: { is: 'refused', problem: 'bad-input' },
  })
})

test('undo is asked once, and not after its time', () => {
  const asked: FlowEvent = { type: 'undo-asked' }
  const done: FlowEvent = { type: 'undo-answered', answer: { ok: true, value: {} } }
  const over: FlowEvent = { type: 'undo-over' }
  const thanks = [choseCourier, water, posted, recorded]
  expect(after(...thanks, asked, over, done).stage).toMatchObject({ undo: { is: 'done' } })
  expect(after(...thanks, over, asked, done).stage).toMatchObject({ undo: { is: 'over' } })
  const late: FlowEvent = { type: 'undo-answered', answer: { ok: false, problem: 'too-late' } }
  expect(after(...thanks, asked, late).stage).toMatchObject({
    undo: { is: 'refused', problem: 'too-late' },
  })
})

test('the first face counts', () => {
  const thanks = after(choseCourier, water, posted, { type: 'rated', score: 3 }, { type: 'rated', score: 1 })
  expect(thanks.stage).toMatchObject({ score: 3 })
})

test('help and "still here" lie over the page and leave it as it was', () => {
  const asked = after(choseCourier, water, { type: 'fell-idle' })
  expect(asked.askingStillHere).toBe(true)
  expect(nextFlow(asked, { type: 'came-back' })).toEqual(after(choseCourier, water))
  const helped = after(choseCourier, water, { type: 'help-opened' }, { type: 'help-closed' })
  expect(helped).toEqual(after(choseCourier, water))
})

test('a wipe leaves nothing', () => {
  expect(after(choseCourier, water, { type: 'help-opened' }, { type: 'wiped' })).toEqual(freshFlow)
})

test('what does not fit the stage changes nothing', () => {
  for (const event of [water, posted, recorded, { type: 'undo-asked' } as const]) {
    expect(nextFlow(freshFlow, event)).toBe(freshFlow)
  }
})
