import { hash } from 'node:crypto'
import { chainNext } from '../../protocol/chain.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { AuditEntry } from '../contract/audit.ts'
import type { AuditHead } from '../store/nouns/audit.ts'
import type { StoreWrites } from '../store/store.ts'

/** What somebody did, before it has its place in the log. Milliseconds since 1970. */
export type Deed = Omit<AuditEntry, 'n' | 'at'> & { atMs: number }

/** chain(n) = SHA-256(chain(n-1) ‖ the line’s bytes); chain(0) is SHA-256 of `waystation-audit`. */
export function auditChainNext({ chain }: Pick<AuditHead, 'chain'>, line: string): Buffer {
  return chainNext(chain ?? hash('sha256', 'waystation-audit', 'buffer'), Buffer.from(line))
}

/** Writes deeds to the end of the log, in the transaction it is called in. */
export async function appendDeeds(writes: Pick<StoreWrites, 'audit'>, deeds: readonly Deed[]): Promise<void> {
  let head = await writes.audit.head()
  for (const { atMs: exactMs, ...deed } of deeds) {
    const atMs = Math.floor(exactMs)
    const n = head.n + 1
    const entry: AuditEntry = { n, at: toInstant(atMs), ...deed }
    const line = JSON.stringify(entry)
    const chain = auditChainNext(head, line)
    const { kind, who, unit } = entry
    await writes.audit.add({ n, atMs, kind, whoName: who.name, unit, line, chain })
    head = { n, chain }
  }
}
