// What a screen holds. It knows no transport: MessagePort, loopback HTTP and in-process all give one of these.
import type { AnswerOf, CallName, InputOf } from './calls.ts'
import type { NoticeName, Notices } from './notices.ts'

export type StationClient = {
  /**
   * Makes a call. Resolves with the host's answer. Rejects with `HostUnreachable` when none came (host restarting, port closed):
   * an act then stays in the mailbox and is offered again.
   */
  call<C extends CallName>(name: C, input: InputOf<C>): Promise<AnswerOf<C>>
  /** Hears a notice; returns how to stop. */
  on<N extends NoticeName>(notice: N, hear: (value: Notices[N]) => void): () => void
  /** Hears whether the host can be reached; called at once with what is known, then at each change. */
  onReachable(hear: (reachable: boolean) => void): () => void
}

/** The host gave no answer; whether the act was done is not known. */
export class HostUnreachable extends Error {
  override name = 'HostUnreachable'
}
