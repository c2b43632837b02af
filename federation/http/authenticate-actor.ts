import type { Hub } from '../hub.ts'
import { refuseAct } from '../rights/refuse-act.ts'
import type { Actor } from '../rights/right.ts'
import { actors } from '../rights/right.ts'
import { authenticateReader } from './authenticate-reader.ts'
import { bearerOf } from './authenticate-station.ts'
import type { Reader, Refusal } from './endpoint.ts'

/** A reader who may also do what `who` does, or why not. */
export async function authenticateActor(
  hub: Hub,
  who: Actor,
  { headers, nowMs }: { headers: Headers; nowMs: number },
): Promise<Reader | Refusal> {
  const access = await authenticateReader(hub, { headers, nowMs })
  if ('problem' in access) return access
  return refuseAct({ right: actors[who], access, byCookie: bearerOf(headers) === '', headers }) ?? access
}
