import type { Act, ActEvent } from './act-flow.ts'
import { isActEvent, newAct, nextAct } from './act-flow.ts'

//   start ──category──▶ needs ──done──▶ thanks
//     ▲                   │
//     └──────back─────────┘

export type Score = 1 | 2 | 3

/** `byFinger`: whether the last choice was; "done" comes by itself only to fingers, for keys need longer to walk on. */
export type Stage =
  | { at: 'start'; page: number }
  | { at: 'needs'; page: number; category: string; services: readonly string[]; byFinger: boolean }
  | { at: 'thanks'; category: string; act: Act; score: Score | null }

export type CheckInEvent =
  | { type: 'turned-page'; page: number }
  | { type: 'chose-category'; category: string }
  | { type: 'toggled-service'; service: string; byFinger: boolean }
  | { type: 'went-back' }
  | { type: 'posted'; act: string }
  | { type: 'rated'; score: Score }
  | ActEvent

export const startStage: Stage = { at: 'start', page: 0 }

/** Events that do not fit the stage (a late answer, a second tap) change nothing. */
export function nextCheckIn(stage: Stage, event: CheckInEvent): Stage {
  switch (stage.at) {
    case 'start':
      if (event.type === 'turned-page') return { ...stage, page: event.page }
      if (event.type !== 'chose-category') return stage
      return { at: 'needs', page: 0, category: event.category, services: [], byFinger: true }
    case 'needs':
      return nextInNeeds(stage, event)
    case 'thanks': {
      if (event.type === 'rated') return stage.score === null ? { ...stage, score: event.score } : stage
      if (!isActEvent(event)) return stage
      const act = nextAct(stage.act, event)
      return act === stage.act ? stage : { ...stage, act }
    }
  }
}

function nextInNeeds(stage: Stage & { at: 'needs' }, event: CheckInEvent): Stage {
  switch (event.type) {
    case 'turned-page':
      return { ...stage, page: event.page }
    case 'toggled-service': {
      const had = stage.services.includes(event.service)
      const services = had
        ? stage.services.filter((service) => service !== event.service)
        : [...stage.services, event.service]
      return { ...stage, services, byFinger: event.byFinger }
    }
    case 'went-back':
      return startStage
    case 'posted':
      if (stage.services.length === 0) return stage
      return { at: 'thanks', category: stage.category, act: newAct(event.act), score: null }
    default:
      return stage
  }
}
