import type { OutputOf } from '../../../../station/contract/calls.ts'
import type { AskKey } from '../../../i18n/use-say.ts'

export type TicketState = OutputOf<'requests.ticket'>
export type StateSaying = { pictogram: string; title: AskKey; more: AskKey | null }

/** What is said of a ticket: never more than this station knows. */
export function stateSaying({ state, filed }: Pick<TicketState, 'state' | 'filed'>): StateSaying {
  switch (state) {
    case 'unknown':
      return { pictogram: 'offline', title: 'state.unknown', more: 'state.unknownMore' }
    case 'withdrawn':
      return { pictogram: 'undo', title: 'state.withdrawn', more: 'state.withdrawnMore' }
    case 'waiting':
      return filed?.delivered === true
        ? { pictogram: 'sync', title: 'state.delivered', more: 'state.deliveredMore' }
        : { pictogram: 'waiting', title: 'state.waiting', more: 'state.waitingMore' }
    case 'answered':
    case 'decided':
    case 'closed':
      return { pictogram: 'done', title: `state.${state}`, more: null }
    default:
      return { pictogram: 'sync', title: `state.${state}`, more: null }
  }
}

/** Whether there is anything left to take back. */
export function mayWithdraw({ state }: Pick<TicketState, 'state'>): boolean {
  return state !== 'withdrawn' && state !== 'closed'
}
