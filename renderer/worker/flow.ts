import type { Answer } from '../../station/contract/calls.ts'
import type { CallProblem } from '../../station/contract/problems.ts'

// A worker's way through the kiosk. Finishing is not a state: it replaces the document.
//
//   start ──category──▶ needs ──done──▶ thanks ──10 s──▶ (finish)
//     ▲                   │
//     └──────back─────────┘
//
// Over any of them: the help sheet, and "still here?" after 40 s without a touch.

export type Score = 1 | 2 | 3

/**
 * How far the visit has got. `sending`: the host has been asked · `kept`: on this screen's disk, the host has not answered yet ·
 * `unkept`: neither · `recorded`: the host has committed it · `refused`: it never will.
 */
export type Progress =
  | { is: 'sending' | 'unkept' | 'recorded' }
  | { is: 'kept'; problem: CallProblem | null }
  | { is: 'refused'; problem: CallProblem }

/** `offered`: ten seconds from the host's answer · `asked` · `done` · `refused` (too late) · `over`. */
export type Undo = { is: 'offered' | 'asked' | 'done' | 'over' } | { is: 'refused'; problem: CallProblem }

/** `byFinger`: whether the last choice was; "done" comes by itself only to fingers, for keys need longer to walk on. */
export type Stage =
  | { at: 'start'; page: number }
  | { at: 'needs'; page: number; category: string; services: readonly string[]; byFinger: boolean }
  | { at: 'thanks'; act: string; progress: Progress; undo: Undo; score: Score | null }

export type Flow = {
  stage: Stage
  help: boolean
  askingStillHere: boolean
}

export type FlowEvent =
  | { type: 'turned-page'; page: number }
  | { type: 'chose-category'; category: string }
  | { type: 'toggled-service'; service: string; byFinger: boolean }
  | { type: 'went-back' }
  | { type: 'posted'; act: string }
  | { type: 'waited'; kept: boolean }
  | { type: 'answered'; answer: Answer<unknown> }
  | { type: 'undo-asked' }
  | { type: 'undo-answered'; answer: Answer<unknown> }
  | { type: 'undo-over' }
  | { type: 'rated'; score: Score }
  | { type: 'help-opened' }
  | { type: 'help-closed' }
  | { type: 'fell-idle' }
  | { type: 'came-back' }
  | { type: 'wiped' }

export const freshFlow: Flow = {
  stage: { at: 'start', page: 0 },
  help: false,
  askingStillHere: false,
}

/** Events that do not fit the stage (a late answer, a second tap) change nothing. */
export function nextFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'help-opened':
      return { ...flow, help: true, askingStillHere: false }
    case 'help-closed':
      return { ...flow, help: false }
    case 'fell-idle':
      return { ...flow, askingStillHere: true }
    case 'came-back':
      return { ...flow, askingStillHere: false }
    case 'wiped':
      return freshFlow
    default: {
      const stage = nextStage(flow.stage, event)
      return stage === flow.stage ? flow : { ...flow, stage }
    }
  }
}

type StageEvent = Exclude<
  FlowEvent,
  { type: 'help-opened' | 'help-closed' | 'fell-idle' | 'came-back' | 'wiped' }
>

function nextStage(stage: Stage, event: StageEvent): Stage {
  switch (stage.at) {
    case 'start':
      if (event.type === 'turned-page') return { ...stage, page: event.page }
      if (event.type !== 'chose-category') return stage
      return { at: 'needs', page: 0, category: event.category, services: [], byFinger: true }
    case 'needs':
      return nextInNeeds(stage, event)
    case 'thanks':
      return nextInThanks(stage, event)
  }
}

function nextInNeeds(stage: Stage & { at: 'needs' }, event: StageEvent): Stage {
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
      return freshFlow.stage
    case 'posted':
      if (stage.services.length === 0) return stage
      return {
        at: 'thanks',
        act: event.act,
        progress: { is: 'sending' },
        undo: { is: 'offered' },
        score: null,
      }
    default:
      return stage
  }
}

/** The host may yet do these: the act is in the mailbox and will be offered again. */
const later: readonly CallProblem[] = ['cannot-record', 'internal']

function nextInThanks(stage: Stage & { at: 'thanks' }, event: StageEvent): Stage {
  switch (event.type) {
    case 'waited':
      if (stage.progress.is !== 'sending') return stage
      return { ...stage, progress: event.kept ? { is: 'kept', problem: null } : { is: 'unkept' } }
    case 'answered':
      return { ...stage, progress: progressAfter(event.answer) }
    case 'undo-asked':
      return stage.undo.is === 'offered' ? { ...stage, undo: { is: 'asked' } } : stage
    case 'undo-answered':
      if (stage.undo.is !== 'asked') return stage
      return {
        ...stage,
        undo: event.answer.ok ? { is: 'done' } : { is: 'refused', problem: event.answer.problem },
      }
    case 'undo-over':
      return stage.undo.is === 'offered' ? { ...stage, undo: { is: 'over' } } : stage
    case 'rated':
      return stage.score === null ? { ...stage, score: event.score } : stage
    default:
      return stage
  }
}

function progressAfter(answer: Answer<unknown>): Progress {
  if (answer.ok) return { is: 'recorded' }
  if (later.includes(answer.problem)) return { is: 'kept', problem: answer.problem }
  return { is: 'refused', problem: answer.problem }
}
