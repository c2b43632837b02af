import { expect, test } from 'vitest'
import type { Listing } from '../../../station/contract/listings.ts'
import type { ServicesEvent } from './services-flow.ts'
import { nextServices, servicesStart } from './services-flow.ts'

const after = (...events: ServicesEvent[]) => events.reduce(nextServices, servicesStart)
const listing = { id: 'a' } as Listing
const courses: ServicesEvent = { type: 'chose-kind', kind: 'course' }
const back: ServicesEvent = { type: 'went-back' }

test('back from a listing leads to its kind as it was left, then to all kinds', () => {
  const read = after(courses, { type: 'turned-page', page: 1 }, { type: 'opened-listing', listing })
  expect(nextServices(read, back)).toEqual({ at: 'kind', kind: 'course', page: 1, listing: null })
  expect(after(courses, back)).toEqual(servicesStart)
})

test('a listing opened from outside has no kind to go back to', () => {
  expect(after({ type: 'opened-listing', listing }, back)).toEqual(servicesStart)
})

test('another kind begins at its first page', () => {
  expect(
    after(courses, { type: 'turned-page', page: 3 }, back, { type: 'chose-kind', kind: 'story' }).page,
  ).toBe(0)
})
