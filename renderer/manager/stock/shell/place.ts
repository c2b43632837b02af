import type { Movement } from '../../../../station/contract/stock.ts'

import type { Filter } from '../overview/filters.ts'

/** An entry's full name. */
export type EntryName = Movement['name']

/** Where one is among the stock pages. */
export type Place =
  | { at: 'overview'; only?: readonly Filter[] }
  | { at: 'item'; item: string }
  | { at: 'receive'; restock?: EntryName }
  | { at: 'issue'; item?: string }
  | { at: 'transfer'; item?: string }
  | { at: 'write-off'; item?: string; lot?: string | null }
  | { at: 'count'; item?: string }
  | { at: 'expiry' }
  | { at: 'movements'; item?: string }
  | { at: 'restock' }

/** The way that led here; the last is where one is. */
export type Trail = readonly [Place, ...Place[]]

export const startOfTrail: Trail = [{ at: 'overview' }]

/** The way for whoever comes from another page, to look at just that. */
export function trailTo(place: Place): Trail {
  return place.at === 'overview' ? [place] : goTo(startOfTrail, place)
}

/** Sections are not piled up: from one of them, "back" leads to the overview. */
const sections: readonly Place['at'][] = ['expiry', 'movements', 'restock']

export function goTo(trail: Trail, place: Place): Trail {
  if (place.at === 'overview') return startOfTrail
  if (sections.includes(place.at) && !('item' in place)) return [...startOfTrail, place]
  return [...trail, place]
}

export function goBack(trail: Trail): Trail {
  const [first, ...rest] = trail
  return rest.length === 0 ? trail : [first, ...rest.slice(0, -1)]
}

/** Where one is. */
export function placeOf(trail: Trail): Place {
  return trail.at(-1) ?? trail[0]
}
