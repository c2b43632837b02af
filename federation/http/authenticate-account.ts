import type { Hub } from '../hub.ts'
import { refuseForged } from '../rights/refuse-act.ts'
import { authenticateReader } from './authenticate-reader.ts'
import { bearerOf } from './authenticate-station.ts'
import type { Reader, Refusal } from './endpoint.ts'

/** An officer signed in with an account of their own, in the console. */
export async function authenticateAccount(
  hub: Hub,
  { headers, nowMs }: { headers: Headers; nowMs: number },
): Promise<Reader | Refusal> {
  const access = await authenticateReader(hub, { headers, nowMs })
  if ('problem' in access) return access
  if (access.who.kind !== 'account' || bearerOf(headers) !== '')
    return { problem: 'forbidden', detail: 'This is between an officer and their own account.' }
  return refuseForged(headers) ?? access
}
