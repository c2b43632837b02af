import type { EnrolmentAnswer, EnrolmentRequest } from '../../protocol/enrolment.ts'
import { parseCode } from '../../protocol/enrolment.ts'
import { publicPartOf, thumbprintOf } from '../../protocol/keys.ts'
import type { ProblemName } from '../../protocol/problems.ts'
import type { HubIdentity } from '../identity/hub-identity.ts'
import { hashSecret } from '../identity/secrets.ts'
import type { EnrolmentCode } from '../store/nouns/enrolment.ts'
import type { Store, StoreWrites } from '../store/store.ts'
import { noteWrongGuess, waitBeforeGuess } from './guess-limit.ts'

type EnrolmentProblem = Extract<
  ProblemName,
  'bad-code' | 'code-used' | 'code-expired' | 'revoked' | 'slow-down'
>

export type Enrolled =
  | { ok: true; answer: EnrolmentAnswer }
  | { ok: false; problem: EnrolmentProblem; retryAfterS?: number }

type Ask = { request: EnrolmentRequest; address: string; nowMs: number }

/**
 * Spends a code: the key becomes the station's. The same code with the same key gives the same answer again. A key that was revoked
 * is refused before anything is spent: whoever holds the code may still use it with another.
 */
export async function enrol(
  { store, identity }: { store: Store; identity: HubIdentity },
  ask: Ask,
): Promise<Enrolled> {
  const { request, nowMs } = ask
  const kid = await thumbprintOf(request.key)
  const typed = parseCode(request.code)
  return store.write(async (writes): Promise<Enrolled> => {
    const retryAfterS = await waitBeforeGuess(writes, ask)
    if (retryAfterS !== undefined) return { ok: false, problem: 'slow-down', retryAfterS }
    const code = typed === undefined ? undefined : await writes.enrolment.code(hashSecret(typed))
    const station = code && (await writes.stations.find(code.station))
    if (!code || !station) {
      await noteWrongGuess(writes, ask)
      return { ok: false, problem: 'bad-code' }
    }
    const fault = faultOf(code, { kid, nowMs })
    if (fault) return { ok: false, problem: fault }
    const known = (await writes.stations.keys(station.id)).find((each) => each.kid === kid)
    if (known?.revokedMs !== undefined && known.revokedMs <= nowMs) return { ok: false, problem: 'revoked' }
    if (code.usedBy === undefined) await spend(writes, code, { ...ask, kid })
    const { id, generation, signer, timeZone } = identity
    const hub = { id, key: signer.publicKey, generation }
    return {
      ok: true,
      answer: { station: { id: station.id, name: station.name, unit: station.unit }, hub, timeZone },
    }
  })
}

function faultOf(code: EnrolmentCode, { kid, nowMs }: { kid: string; nowMs: number }) {
  if (code.usedBy !== undefined) return code.usedBy === kid ? undefined : 'code-used'
  return code.expiresMs <= nowMs ? 'code-expired' : undefined
}

async function spend(
  writes: StoreWrites,
  { hash, station }: EnrolmentCode,
  { request, nowMs, kid }: Ask & { kid: string },
): Promise<void> {
  await writes.enrolment.useCode(hash, kid)
  await writes.stations.enrol(station, nowMs)
  // With the code, and not when it is asked for again: whoever finds a used sheet must not have cards sealed to themselves.
  await writes.stations.setSealTo(station, request.sealTo)
  await writes.stations.addKey({
    station,
    kid,
    key: publicPartOf(request.key),
    addedMs: nowMs,
    by: 'enrolment',
    replacedIn: undefined,
    revokedMs: undefined,
  })
  // Whatever key the station had before belongs to a kiosk that is no longer there.
  await writes.stations.replaceOtherKeys(station, { kid, epoch: request.epoch })
}
