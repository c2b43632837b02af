import type { AnswerOf, CallName } from '../contract/calls.ts'
import type { StationClient } from '../contract/client.ts'
import { HostUnreachable } from '../contract/client.ts'
import type { Dispatch } from '../contract/dispatch.ts'
import type { NoticeBoard } from './notice-board.ts'

/** A screen's client without a wire between, for tests and for commands that run inside the host. */
export function inProcessClient(
  dispatch: Dispatch,
  notices: NoticeBoard,
  isStopped: () => boolean,
): StationClient {
  return {
    call: async <C extends CallName>(name: C, input: unknown) => {
      if (isStopped()) throw new HostUnreachable('the host has stopped')
      // Both ways the contract's schemas make new objects: nobody shares one with the host.
      return (await dispatch(name, input)) as AnswerOf<C>
    },
    on: (notice, hear) => notices.hear((name, value) => name === notice && hear(value as never)),
    onReachable: (hear) => {
      hear(!isStopped())
      return notices.onClosed(() => hear(false))
    },
  }
}
