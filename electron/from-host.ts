import * as z from 'zod'
import type { FromHost } from './words.ts'

const fromHostSchema: z.ZodType<FromHost> = z.discriminatedUnion('event', [
  z.object({ event: z.literal('ready') }),
  z.object({ event: z.literal('launch') }),
  z.object({ event: z.literal('release'), app: z.string().max(64) }),
])

/** What the host said on its parent port, or `undefined` for anything this shell does not know. */
export function readFromHost(message: unknown): FromHost | undefined {
  return fromHostSchema.safeParse(message).data
}
