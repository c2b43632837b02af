import type { Texts } from '../../protocol/ids.ts'
import { textsSchema } from '../../protocol/ids.ts'

/** What a body calls itself, as far as it does: some are half written, some have no name. */
export function titleOf(body: unknown): Texts | null {
  const { title, name } = (body ?? {}) as { title?: unknown; name?: unknown }
  return textsSchema.safeParse(title ?? name).data ?? null
}
