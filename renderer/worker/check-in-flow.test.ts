import { expect, test } from 'vitest'
import type { CheckInEvent, Stage } from './check-in-flow.ts'
import { nextCheckIn, startStage } from './check-in-flow.ts'

const after = (...events: CheckInEvent[]): Stage => events.reduce(nextCheckIn, startStage)

const choseCourier: CheckInEvent = { type: 'chose-category', category: 'courier' }
const water: CheckInEvent = { type: 'toggled-service', service: 'water', byFinger: true }
const posted: CheckInEvent = { type: 'posted', act: 'a' }
const recorded: CheckInEvent = { type: 'answered', act: 'a', answer: { ok: true, value: {} } }

test('two taps lead from the start to thanks', () => {
  expect(after(choseCourier, water, posted)).toMatchObject({
    at: 'thanks',
    category: 'courier',
    act: { id: 'a', progress: { is: 'sending' } },
  })
})

test('a second tap on a service takes it back, and order of choice is kept', () => {
  const rest: CheckInEvent = { type: 'toggled-service', service: 'rest', byFinger: false }
  expect(after(choseCourier, water, rest)).toMatchObject({ services: ['water', 'rest'], byFinger: false })
  expect(after(choseCourier, water, rest, water)).toMatchObject({ services: ['rest'], byFinger: true })
})

test('nothing is posted without a service', () => {
  expect(after(choseCourier, posted).at).toBe('needs')
  expect(after(choseCourier, water, water, posted).at).toBe('needs')
})

test('going back forgets what was chosen', () => {
  expect(after(choseCourier, water, { type: 'went-back' })).toEqual(startStage)
})

test('on the thanks page the act goes its way', () => {
  const thanks = after(choseCourier, water, posted, recorded, { type: 'undo-asked' })
  expect(thanks).toMatchObject({ act: { progress: { is: 'recorded' }, undo: { is: 'asked' } } })
})

test('the first face counts', () => {
  const thanks = after(choseCourier, water, posted, { type: 'rated', score: 3 }, { type: 'rated', score: 1 })
  expect(thanks).toMatchObject({ score: 3 })
})

test('what does not fit the stage changes nothing', () => {
  for (const event of [water, posted, recorded, { type: 'undo-asked' } as const])
    expect(nextCheckIn(startStage, event)).toBe(startStage)
})
