import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'

/** Names of the staff, by card and by what an entry says of who made it (`staff/k1`). Unknown ones stay as they are. */
export function useStaffNames(desk: Desk) {
  const { value } = useAsked(desk, 'staff.cards', {})
  const nameOf = (card: string): string => value?.cards.find((known) => known.card === card)?.name ?? card
  return {
    cards: value?.cards ?? [],
    nameOf,
    sayBy: (by: string): string => (by.startsWith('staff/') ? nameOf(by.slice('staff/'.length)) : by),
  }
}
