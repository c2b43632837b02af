import { expect, test } from 'vitest'
import type { Right } from '../../../station/contract/staff.ts'
import { waysFor } from './places.ts'

const placesFor = (rights: Right[]) => waysFor(rights).map(({ at }) => at)

test('what a card may not do is not offered: a guest sees neither self-assessment nor delivery', () => {
  const guest = placesFor(['issue', 'equipment', 'sessions', 'keep-shift'])
  expect(guest).toContain('shift')
  expect(guest).not.toContain('assessments')
  expect(guest).not.toContain('delivery')
})

test('a manager is offered everything, each once, and today first', () => {
  const manager = placesFor(['assess', 'delivery', 'keep-shift'])
  expect(manager[0]).toBe('today')
  expect(new Set(manager).size).toBe(manager.length)
  expect(manager).toEqual(expect.arrayContaining(['assessments', 'delivery']))
})
