import type { OutputOf } from '../../../station/contract/calls.ts'
import type { Heard } from '../../host/use-asked.ts'
import { wallTime } from '../../i18n/formats.ts'
import type { FeatureName } from '../feature-names.ts'

export type BoxItem = OutputOf<'stock.box'>['items'][number]
type Group = BoxItem['item']['group']

const groupsOf: Partial<Record<FeatureName, readonly Group[]>> = {
  box: ['first-aid'],
  daily: ['consumable', 'meal', 'pack'],
  share: ['donated'],
}

/** What of the host's answer is offered: `name`'s own groups, and only what may be taken on this day. `nowMs`: performance.now. */
export function boxItems(
  name: FeatureName,
  heard: Heard<'stock.box'>,
  at: { nowMs: number; timeZone: string },
) {
  const { items } = heard.value
  const groups = groupsOf[name] ?? []
  const today = dayNow(heard, at)
  return items.filter(
    ({ item, next }) =>
      groups.includes(item.group) &&
      next !== null &&
      // An answer of yesterday, when the host has been away since, may hold what has expired at midnight.
      (next.effectiveUntil === null || next.effectiveUntil >= today),
  )
}

/** The host's day when it answered, moved on by this page's own clock: `2026-11-26`. */
function dayNow(
  { value, asOf }: Heard<'stock.box'>,
  { nowMs, timeZone }: { nowMs: number; timeZone: string },
) {
  const { year, month, day } = wallTime(Date.parse(value.now) + Math.max(0, nowMs - asOf), timeZone)
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  )
}
