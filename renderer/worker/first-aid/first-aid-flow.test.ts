import { expect, test } from 'vitest'
import type { FirstAidEvent, FirstAidStage } from './first-aid-flow.ts'
import { firstAidStart, nextFirstAid } from './first-aid-flow.ts'

const after = (...events: FirstAidEvent[]): FirstAidStage => events.reduce(nextFirstAid, firstAidStart)
const burn: FirstAidEvent = { type: 'chose-card', card: 'burn' }
const ambulance: FirstAidEvent = { type: 'asked-for-ambulance' }
const back: FirstAidEvent = { type: 'went-back' }

test('one tap opens a card, one more the ambulance, from the list too', () => {
  expect(after(burn)).toEqual({ at: 'card', card: 'burn' })
  expect(after(burn, ambulance)).toEqual({ at: 'call', from: 'burn' })
  expect(after(ambulance)).toEqual({ at: 'call', from: null })
})

test('back leads to where one came from', () => {
  expect(after(burn, ambulance, back)).toEqual({ at: 'card', card: 'burn' })
  expect(after(burn, ambulance, back, back)).toBe(firstAidStart)
  expect(after(ambulance, back)).toBe(firstAidStart)
})

test('what does not fit changes nothing', () => {
  const card = after(burn)
  expect(nextFirstAid(card, { type: 'chose-card', card: 'eye' })).toBe(card)
  expect(nextFirstAid(firstAidStart, back)).toBe(firstAidStart)
})
