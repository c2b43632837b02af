import { toDigest } from '../../protocol/chain.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { AuditWhole } from '../contract/audit.ts'
import { auditEntrySchema } from '../contract/audit.ts'
import type { AuditHead, AuditRow } from '../store/nouns/audit.ts'
import type { Store } from '../store/store.ts'
import { auditChainNext } from './append.ts'

/** As many as a snapshot is held for; some milliseconds. */
const together = 1000

/** Walks the whole chain. `holds`: a chain value noted before; it is whole only if that stands in it. */
export async function verifyAudit(store: Store, nowMs: number, holds?: string): Promise<AuditWhole> {
  const at = toInstant(nowMs)
  let head = await store.read((reads) => reads.audit.base())
  let from: number | null = null
  let entries = 0
  let held = holds === undefined || (head.chain !== undefined && toDigest(head.chain) === holds)
  const found = (whole: boolean, brokenAt: number | null): AuditWhole => ({
    ...{ whole, entries, from, brokenAt, at },
    head: head.chain === undefined ? null : toDigest(head.chain),
  })
  for (;;) {
    const { n } = head
    const rows = await store.read((reads) => reads.audit.after(n, together))
    for (const row of rows) {
      from ??= row.n
      if (!follows(head, row)) return found(false, row.n)
      head = { n: row.n, chain: row.chain }
      entries += 1
      held ||= toDigest(row.chain) === holds
    }
    if (rows.length < together) return found(held, null)
  }
}

function follows(before: AuditHead, row: AuditRow): boolean {
  const parsed = auditEntrySchema.safeParse(JSON.parse(row.line))
  if (!parsed.success) return false
  const { n, at, kind, who, unit } = parsed.data
  return (
    row.n === before.n + 1 &&
    n === row.n &&
    Date.parse(at) === row.atMs &&
    kind === row.kind &&
    who.name === row.whoName &&
    unit === row.unit &&
    auditChainNext(before, row.line).equals(row.chain)
  )
}
