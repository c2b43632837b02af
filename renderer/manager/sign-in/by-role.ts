import type { StaffCard } from './signed-in.ts'

const order: readonly StaffCard['role'][] = ['manager', 'volunteer', 'guest']

/** Cards that can be used before those that cannot; among them those who come every day first. */
export function byRole(cards: readonly StaffCard[]): StaffCard[] {
  const rank = ({ state, role }: StaffCard) => (state === 'valid' ? 0 : order.length) + order.indexOf(role)
  return [...cards].sort((a, b) => rank(a) - rank(b))
}
