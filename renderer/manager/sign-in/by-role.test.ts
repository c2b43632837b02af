import { expect, test } from 'vitest'
import { byRole } from './by-role.ts'
import type { StaffCard } from './signed-in.ts'

const card = (name: string, role: StaffCard['role'], state: StaffCard['state'] = 'valid'): StaffCard => ({
  card: name,
  name,
  role,
  state,
  validUntil: '2099-12-31',
  lockedUntil: null,
})

test('who comes every day stands first, and a card that opens nothing last', () => {
  const cards = [
    card('g', 'guest'),
    card('old', 'manager', 'expired'),
    card('v', 'volunteer'),
    card('m2', 'manager'),
    card('m1', 'manager'),
  ]
  expect(byRole(cards).map(({ name }) => name)).toEqual(['m2', 'm1', 'v', 'g', 'old'])
  expect(cards[0]?.name).toBe('g')
})
