import type { Right } from '../contract/staff.ts'
import type { SignedIn, StaffDesk } from './staff-desk.ts'

export type WhoMay = { ok: true; who: SignedIn } | { ok: false; problem: 'not-signed-in' | 'not-allowed' }

/**
 * Who stands behind a session, and whether they may do this. An act asks inside `recorder.perform`'s decision: one that was done is
 * then answered as it was, also when it is offered again after a restart has ended its session.
 */
export function whoMay(desk: Pick<StaffDesk, 'whoIs'>, session: string, right: Right): WhoMay {
  const who = desk.whoIs(session)
  if (!who) return { ok: false, problem: 'not-signed-in' }
  return who.rights.has(right) ? { ok: true, who } : { ok: false, problem: 'not-allowed' }
}
