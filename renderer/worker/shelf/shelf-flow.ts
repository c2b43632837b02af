import type { Act, ActEvent } from '../act-flow.ts'
import { isActEvent, newAct, nextAct } from '../act-flow.ts'

//   things ──▶ number ──lend──▶ done
//      └──▶ out ──▶ sure ──brought back──▶ done

export type Lent = { item: string; code: string }

export type ShelfStage =
  | { at: 'things'; page: number }
  | { at: 'number'; item: string; typed: string; letters: boolean }
  | { at: 'out'; page: number }
  | ({ at: 'sure' } & Lent)
  | ({ at: 'done'; what: 'lent' | 'returned'; act: Act } & Lent)

export type ShelfEvent =
  | { type: 'turned-page'; page: number }
  | { type: 'chose-thing'; item: string }
  | { type: 'typed'; letter: string }
  | { type: 'erased' }
  | { type: 'picked'; code: string }
  | { type: 'changed-keys' }
  | { type: 'posted'; act: string }
  | { type: 'brings-back' }
  | ({ type: 'chose-out' } & Lent)
  | { type: 'went-back' }
  | ActEvent

/** A shelf number is short; what is longer was leant upon. The host takes 32. */
const longestTyped = 12

export const shelfStart: ShelfStage = { at: 'things', page: 0 }

/** Events that do not fit the stage change nothing. */
export function nextShelf(stage: ShelfStage, event: ShelfEvent): ShelfStage {
  if (event.type === 'brings-back') return { at: 'out', page: 0 }
  if (event.type === 'went-back') {
    if (stage.at === 'things') return stage
    return stage.at === 'sure' ? { at: 'out', page: 0 } : shelfStart
  }
  switch (stage.at) {
    case 'things':
      if (event.type === 'turned-page') return { ...stage, page: event.page }
      if (event.type !== 'chose-thing') return stage
      return { at: 'number', item: event.item, typed: '', letters: false }
    case 'number':
      return nextInNumber(stage, event)
    case 'out':
      if (event.type === 'turned-page') return { ...stage, page: event.page }
      return event.type === 'chose-out' ? { at: 'sure', item: event.item, code: event.code } : stage
    case 'sure':
      if (event.type !== 'posted') return stage
      return { ...stage, at: 'done', what: 'returned', act: newAct(event.act) }
    case 'done': {
      if (!isActEvent(event)) return stage
      const act = nextAct(stage.act, event)
      return act === stage.act ? stage : { ...stage, act }
    }
  }
}

function nextInNumber(stage: ShelfStage & { at: 'number' }, event: ShelfEvent): ShelfStage {
  switch (event.type) {
    case 'typed':
      if (stage.typed.length >= longestTyped) return stage
      return { ...stage, typed: stage.typed + event.letter }
    case 'erased':
      return { ...stage, typed: [...stage.typed].slice(0, -1).join('') }
    case 'picked':
      return { ...stage, typed: event.code }
    case 'changed-keys':
      return { ...stage, letters: !stage.letters }
    case 'posted': {
      if (stage.typed === '') return stage
      const { item, typed: code } = stage
      return { at: 'done', what: 'lent', item, code, act: newAct(event.act) }
    }
    default:
      return stage
  }
}
