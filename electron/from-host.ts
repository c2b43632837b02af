import * as z from 'zod'
import type { FromHost } from './words.ts'

const fromHostSchema: z.ZodType<FromHost> = z.object({ type: z.literal('release'), app: z.string().max(64) })

/** What the host said on its parent port, or `undefined` for anything this shell does not know. */
export function readFromHost(message: unknown): FromHost | undefined {
  return fromHostSchema.safeParse(message).data
}
