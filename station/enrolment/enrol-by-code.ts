import { parseEnrolmentLink } from '../../protocol/enrolment.ts'
import type { ParsedInputOf } from '../contract/calls.ts'
import type { HostConfig } from '../host-config.ts'
import type { Log } from '../log.ts'
import type { AskHub } from '../sync/ask-hub.ts'
import type { Fault, Setback } from '../sync/sync-parts.ts'
import type { EnrolOutcome } from './enrol.ts'
import { lookAtHub } from './look.ts'

export type ByCodeParts = {
  config: HostConfig
  log: Log
  askHub: AskHub
  enrol: (input: ParsedInputOf<'enrolment.enrol'>) => Promise<EnrolOutcome>
}

/** Refusals that may pass; every other one is final, since a code is judged once and for all. */
const passing: Record<string, Fault> = { 'hub-unreachable': 'unreachable', 'slow-down': 'slow-down' }

/**
 * Enrols with the code the station was started with: undefined when that is done, null when none was given, else what stood in the
 * way. After a refusal the code is not tried again; the station records on and waits for another.
 */
export function enrolByCode(parts: ByCodeParts): () => Promise<Setback | undefined | null> {
  const { config, log, askHub, enrol } = parts
  const { code, hub = '' } = config
  let refusal: Setback | undefined

  function refused(problem: Fault | 'hub-unreachable'): Setback {
    const fault = passing[problem]
    if (fault) return { fault }
    refusal = { fault: problem as Fault, isFinal: true }
    log.error({ problem }, `the station could not be enrolled (${problem}); it goes on recording`)
    return refusal
  }

  return async () => {
    if (code === undefined) return null
    if (refusal) return refusal
    // The text of a whole sheet brings the hub's address and its key's thumbprint along.
    const isSheet = parseEnrolmentLink(code) !== undefined
    const looked = await lookAtHub(askHub, isSheet ? { scanned: code } : { hub, code })
    if (!looked.ok) return refused(looked.problem as Fault)
    const { fingerprint, matchesSheet, ...input } = looked.value
    if (matchesSheet === false) return refused('wrong-hub-key')
    log.info(
      { hub: input.hub, fingerprint },
      'enrolling; the fingerprint must be the one on the enrolment sheet',
    )
    const { answer, retryAfterMs } = await enrol(input)
    return answer.ok ? undefined : { ...refused(answer.problem as Fault), retryAfterMs }
  }
}
