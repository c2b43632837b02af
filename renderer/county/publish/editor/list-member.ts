import type { Body } from './body.ts'

/** The members of a list that is being written; nothing where there is no list yet. */
export function membersOf(value: unknown): readonly Body[] {
  return Array.isArray(value) ? (value as Body[]) : []
}

export function withItem(list: readonly Body[], at: number, item: Body): Body[] {
  return list.map((each, place) => (place === at ? item : each))
}

/** The list with one of its members a place earlier (-1) or later (1); as it is where there is no such place. */
export function moved(list: readonly Body[], at: number, by: -1 | 1): readonly Body[] {
  const [one, other] = [list[at], list[at + by]]
  if (one === undefined || other === undefined) return list
  return list.map((each, place) => (place === at ? other : place === at + by ? one : each))
}
