import { expect, it } from 'vitest'
import { mayBeReleased } from './lot-reasons.ts'

it.each([
  ['that nobody set aside', null, '2027-05', 'lot', false],
  ['that a person set aside', 'damaged', '2027-05', 'lot', true],
  ['that a person set aside for want of a date, and has one', 'undated', '2027-05', 'lot', true],
  ['that needs no date', 'undated', null, 'if-printed', true],
  ['that lacks the date it must have', 'undated', null, 'lot', false],
] as const)('a lot %s is offered for release or not', (_, quarantine, usableUntil, expiry, may) => {
  expect(mayBeReleased({ quarantine, usableUntil }, { expiry })).toBe(may)
})
