import type { Hub } from '../hub.ts'
import { refuseAct } from '../rights/refuse-act.ts'
import { authenticateReader } from './authenticate-reader.ts'
import { bearerOf } from './authenticate-station.ts'
import type { Reader, Refusal } from './endpoint.ts'

/** A reader who may also publish, or why not. */
export async function authenticatePublisher(
  hub: Hub,
  { headers, nowMs }: { headers: Headers; nowMs: number },
): Promise<Reader | Refusal> {
  const access = await authenticateReader(hub, { headers, nowMs })
  if ('problem' in access) return access
  return refuseAct({ right: 'publish', access, byCookie: bearerOf(headers) === '', headers }) ?? access
}
