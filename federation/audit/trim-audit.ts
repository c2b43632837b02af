import type { Store } from '../store/store.ts'
import { appendDeeds } from './append.ts'

const dayMs = 86_400_000
/** Three years; the law asks for six months of a network's logs. */
export const auditDays = 1096
export const leastAuditDays = 183
/** A hub whose clock leapt ahead loses a month of its log a day, not all of it, and the log says so. */
const atOnceMs = 31 * dayMs

/** Drops entries older than so many days from the beginning of the log, a month of them at most; how many there were. */
export async function trimAudit(
  store: Store,
  { nowMs, days }: { nowMs: number; days: number },
): Promise<number> {
  return store.write(async (writes) => {
    const base = await writes.audit.base()
    const [oldest] = await writes.audit.after(base.n, 1)
    if (!oldest) return 0
    const through = await writes.audit.lastBefore(Math.min(nowMs - days * dayMs, oldest.atMs + atOnceMs))
    if (through === undefined) return 0
    await appendDeeds(writes, [
      {
        ...{
          atMs: nowMs,
          kind: 'keep',
          who: { kind: 'hub', id: 'hub', name: 'hub' },
          unit: null,
          what: 'trimmed',
        },
        about: { from: String(base.n + 1), through: String(through), days: String(days) },
      },
    ])
    await writes.audit.dropThrough(through)
    return through - base.n
  })
}
