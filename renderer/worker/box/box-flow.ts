import { maxTaken } from '../../../station/contract/stock-bounds.ts'
import type { Act, ActEvent } from '../act-flow.ts'
import { isActEvent, newAct, nextAct } from '../act-flow.ts'

//   list ──▶ item ──take──▶ taken ──▶ (list, or the end of the turn)
//     │       ▲
//     └▶ alcohol ──▶ no-other
//
// What has alcohol in it comes to `item` through `alcohol` only. What is answered there is written down nowhere.

export type BoxStage =
  | { at: 'list'; page: number }
  | { at: 'alcohol'; item: string }
  /** Whoever drives is offered something else, and there is nothing. */
  | { at: 'no-other'; item: string }
  | { at: 'item'; item: string; qty: number }
  | { at: 'taken'; item: string; qty: number; act: Act }

export type BoxEvent =
  | { type: 'turned-page'; page: number }
  | { type: 'chose'; item: string; containsEthanol: boolean }
  | { type: 'does-not-drive' }
  | { type: 'wants-another'; item: string | null }
  | { type: 'changed-quantity'; by: 1 | -1 }
  | { type: 'posted'; act: string }
  | { type: 'went-back' }
  | ActEvent

export const boxStart: BoxStage = { at: 'list', page: 0 }

/** Who comes for one thing has chosen it; everybody else begins at the list. */
export function boxBegin(chosen: { id: string; containsEthanol: boolean } | undefined): BoxStage {
  if (chosen === undefined) return boxStart
  return nextBox(boxStart, { type: 'chose', item: chosen.id, containsEthanol: chosen.containsEthanol })
}

/** Events that do not fit the stage change nothing. */
export function nextBox(stage: BoxStage, event: BoxEvent): BoxStage {
  if (event.type === 'went-back') return stage.at === 'list' ? stage : boxStart
  switch (stage.at) {
    case 'list':
      if (event.type === 'turned-page') return { ...stage, page: event.page }
      if (event.type !== 'chose') return stage
      return event.containsEthanol ? { at: 'alcohol', item: event.item } : itemStage(event.item)
    case 'alcohol':
      if (event.type === 'does-not-drive') return itemStage(stage.item)
      if (event.type !== 'wants-another') return stage
      return event.item === null ? { at: 'no-other', item: stage.item } : itemStage(event.item)
    case 'no-other':
      return stage
    case 'item':
      if (event.type === 'changed-quantity')
        return { ...stage, qty: Math.min(maxTaken, Math.max(1, stage.qty + event.by)) }
      if (event.type !== 'posted') return stage
      return { at: 'taken', item: stage.item, qty: stage.qty, act: newAct(event.act) }
    case 'taken': {
      if (!isActEvent(event)) return stage
      const act = nextAct(stage.act, event)
      return act === stage.act ? stage : { ...stage, act }
    }
  }
}

function itemStage(item: string): BoxStage {
  return { at: 'item', item, qty: 1 }
}
