import type { Answer } from '../../station/contract/calls.ts'
import type { CallProblem } from '../../station/contract/problems.ts'

// What becomes of one act of a worker (a visit, a taking, a loan), and of the ten seconds in which it may be taken back.

/**
 * How far the act has got. `sending`: the host has been asked · `kept`: on this screen's disk, the host has not answered yet ·
 * `unkept`: neither · `recorded`: the host has committed it · `refused`: it never will.
 */
export type Progress =
  | { is: 'sending' | 'unkept' | 'recorded' }
  | { is: 'kept'; problem: CallProblem | null }
  | { is: 'refused'; problem: CallProblem }

/** `offered`: ten seconds from the host's answer · `asked` · `done` · `refused` (too late) · `over`. */
export type Undo = { is: 'offered' | 'asked' | 'done' | 'over' } | { is: 'refused'; problem: CallProblem }

export type Act = { id: string; progress: Progress; undo: Undo }

export type ActEvent =
  | { type: 'waited'; act: string; kept: boolean }
  | { type: 'answered'; act: string; answer: Answer<unknown> }
  | { type: 'undo-asked' }
  | { type: 'undo-answered'; act: string; answer: Answer<unknown> }
  | { type: 'undo-over' }

export function newAct(id: string): Act {
  return { id, progress: { is: 'sending' }, undo: { is: 'offered' } }
}

/** Answers name their act: one that comes after its page has gone changes nothing on the next one. */
export function nextAct(act: Act, event: ActEvent): Act {
  if ('act' in event && event.act !== act.id) return act
  switch (event.type) {
    case 'waited':
      if (act.progress.is !== 'sending') return act
      return { ...act, progress: event.kept ? { is: 'kept', problem: null } : { is: 'unkept' } }
    case 'answered':
      return { ...act, progress: progressAfter(event.answer) }
    case 'undo-asked':
      return act.undo.is === 'offered' ? { ...act, undo: { is: 'asked' } } : act
    case 'undo-answered': {
      if (act.undo.is !== 'asked') return act
      const { answer } = event
      return { ...act, undo: answer.ok ? { is: 'done' } : { is: 'refused', problem: answer.problem } }
    }
    case 'undo-over':
      return act.undo.is === 'offered' ? { ...act, undo: { is: 'over' } } : act
  }
}

const actEvents: readonly string[] = ['waited', 'answered', 'undo-asked', 'undo-answered', 'undo-over']

export function isActEvent(event: { type: string }): event is ActEvent {
  return actEvents.includes(event.type)
}

/** The host may yet do these: the act is in the mailbox and will be offered again. */
const later: readonly CallProblem[] = ['cannot-record', 'internal']

function progressAfter(answer: Answer<unknown>): Progress {
  if (answer.ok) return { is: 'recorded' }
  if (later.includes(answer.problem)) return { is: 'kept', problem: answer.problem }
  return { is: 'refused', problem: answer.problem }
}
