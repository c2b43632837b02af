// A new epoch that follows another (PROTOCOL section 3): it says what it follows, then carries over what had not been delivered.
import { toDigest } from '../protocol/chain.ts'
import { copyLine } from '../protocol/continued-epoch.ts'
import type { NewEntry } from '../protocol/entry.ts'
import { toInstant } from '../protocol/instants.ts'
import { currentVersionOf } from '../protocol/kinds/index.ts'
import { damagedLines } from './check-chain.ts'
import { chainAt } from './epochs.ts'
import type { Journal, Place } from './journal.ts'
import { readEntries } from './read-entries.ts'

/** A line names its damaged predecessors in at most 64 KiB; more than this is a lost disk, and the tip tells the rest. */
const maxDamagedNamed = 5000

export type NextEpoch = {
  epoch: string
  openedMs: number
  /** Everything through this seq is held by the hub, as far as verified receipts tell. */
  delivered: number
  /** `host.started` of the running boot: the last entry of the opening. */
  started: NewEntry
  /** What else belongs into the same transaction, told the new epoch's number. */
  also?: (epochNo: number) => void
}

/** Begins the epoch, copies every readable line after `delivered`, all in one transaction. Returns how many were copied. */
export function continueEpoch(journal: Journal, next: NextEpoch): number {
  return journal.within(() => {
    const old = journal.place()
    const damaged = unreadable(journal, old, next.delivered)
    const head = chainAt(journal.db, old.no, next.delivered)
    journal.db.sqlite
      .prepare('UPDATE epochs SET continued_after = ? WHERE no = ?')
      .run(next.delivered, old.no)
    journal.begin({ epoch: next.epoch, openedMs: next.openedMs, continues: old.epoch })
    const body = {
      epoch: old.epoch,
      delivered: next.delivered,
      head: head ? toDigest(head) : null,
      damaged: [...damaged].slice(0, maxDamagedNamed),
    }
    const opening = { at: toInstant(next.openedMs), kind: 'journal.continued', by: 'host', body } as const
    journal.append([{ ...opening, v: currentVersionOf(opening.kind) }])
    let copied = 0
    for (const { seq, line } of readEntries(journal.db, {
      epochNo: old.no,
      after: next.delivered,
      through: old.tip,
    })) {
      if (damaged.has(seq)) continue
      journal.appendLine(copyOf({ epoch: old.epoch, seq, line }, journal.place().tip + 1) as string)
      copied += 1
    }
    journal.append([next.started])
    next.also?.(journal.place().no)
    return copied
  })
}

/** Seqs after `delivered` that are missing, are not what was written, or cannot be written again. */
function unreadable(journal: Journal, old: Readonly<Place>, delivered: number): Set<number> {
  const first = journal.db.sqlite
    .prepare<[number], number>('SELECT first_seq FROM epochs WHERE no = ?')
    .pluck()
    .get(old.no)
  const range = { from: Math.max(delivered + 1, first ?? 1), through: old.tip }
  const damaged = new Set(damagedLines(journal.db, old.no, range))
  for (const { seq, line } of readEntries(journal.db, {
    epochNo: old.no,
    after: delivered,
    through: old.tip,
  })) {
    if (!copyOf({ epoch: old.epoch, seq, line }, Number.MAX_SAFE_INTEGER)) damaged.add(seq)
  }
  return new Set([...damaged].sort((one, other) => one - other))
}

/** The copy, or undefined when the line is no entry or would outgrow a line's limit. */
function copyOf(old: { epoch: string; seq: number; line: string }, seq: number): string | undefined {
  try {
    return copyLine(old, seq)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
