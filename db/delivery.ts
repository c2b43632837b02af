import { readLine } from '../protocol/entry.ts'
import type { EntryName } from '../protocol/ids.ts'
import type { HeldEpoch } from './epochs.ts'
import { listEpochs } from './epochs.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { readEntries } from './read-entries.ts'

/** A verified receipt, about to move an epoch's line of delivery. */
export type Delivered = {
  epochNo: number
  acked: number
  receipt: string
  /** The hub's time in the receipt, and ours when it came. */
  signedMs: number
  heardMs: number
}

/**
 * Moves the line of delivery to what a verified receipt says, up or down, and keeps the receipt when it is a new height. Only
 * inside the transaction of what else that receipt brought.
 */
export function moveLine(db: WriteHandle, { epochNo, acked, receipt, signedMs, heardMs }: Delivered): void {
  db.sqlite
    .prepare(
      `INSERT INTO delivery_lines (epoch_no, acked, heard_ms) VALUES (@epochNo, @acked, @heardMs)
       ON CONFLICT (epoch_no) DO UPDATE SET acked = excluded.acked, heard_ms = excluded.heard_ms`,
    )
    .run({ epochNo, acked, heardMs: Math.round(heardMs) })
  db.sqlite
    .prepare(
      'INSERT OR IGNORE INTO receipts (epoch_no, acked, signed_ms, receipt) VALUES (@epochNo, @acked, @signedMs, @receipt)',
    )
    .run({ epochNo, acked, receipt, signedMs })
}

/** The hub has lost what it had acknowledged: the line goes down to what it still holds, and later proofs of more are void. */
export function lowerLine(db: WriteHandle, epochNo: number, acked: number): void {
  db.sqlite
    .prepare('UPDATE delivery_lines SET acked = ? WHERE epoch_no = ? AND acked > ?')
    .run(acked, epochNo, acked)
  db.sqlite.prepare('DELETE FROM receipts WHERE epoch_no = ? AND acked > ?').run(epochNo, acked)
}

/** Entries of an epoch that the hub must get from that epoch: a closed one hands over what came after `continuedAfter`. */
export function owedThrough(epoch: HeldEpoch): number {
  return epoch.continuedAfter ?? epoch.tip
}

export type DeliveryCounts = {
  recorded: number
  delivered: number
  waiting: number
  oldestWaitingAt: string | null
  lastDeliveredMs: number | null
  epochsBegun: number
}

/** More notes of the hub's clock than this in a row, without a delivery between them, do not come about. */
const fewLines = 4

/**
 * How many entries of an epoch wait to be delivered. The host's own notes of the hub's clock at its end do not count: they are
 * written because of a delivery, never start one (PROTOCOL section 7), and ride with the next batch.
 */
export function waitingIn(db: ReadHandle, epoch: HeldEpoch): number {
  const owed = owedThrough(epoch)
  const waiting = Math.max(0, owed - epoch.acked)
  if (waiting === 0 || waiting > fewLines) return waiting
  for (const { line } of readEntries(db, { epochNo: epoch.no, after: epoch.acked, through: owed })) {
    const read = readLine(line)
    if (!read.read || read.entry.kind !== 'clock.observed') return waiting
  }
  return 0
}

/** Counts each entry once: what a closed epoch had not delivered lives on as copies in the next. */
export function countDelivery(db: ReadHandle): DeliveryCounts {
  const epochs = listEpochs(db)
  let waiting = 0
  let delivered = 0
  for (const epoch of epochs) {
    waiting += waitingIn(db, epoch)
    delivered += Math.min(epoch.acked, owedThrough(epoch))
  }
  const behind = epochs.find((epoch) => waitingIn(db, epoch) > 0)
  return {
    recorded: delivered + waiting,
    delivered,
    waiting,
    oldestWaitingAt: behind ? firstWaitingAt(db, behind) : null,
    lastDeliveredMs: lastHeardMs(db),
    epochsBegun: epochs.length,
  }
}

/** When the last valid receipt came, by the station's clock; null before the first. */
export function lastHeardMs(db: ReadHandle): number | null {
  return (
    db.sqlite.prepare<[], number | null>('SELECT max(heard_ms) FROM delivery_lines').pluck().get() ?? null
  )
}

/** Whether the hub has an entry, by its own epoch's line of delivery; one that was handed on, once nothing waits any more. */
export function isDelivered(db: ReadHandle, { epoch, seq }: EntryName): boolean {
  const epochs = listEpochs(db)
  const own = epochs.find((each) => each.epoch === epoch)
  if (own && seq <= owedThrough(own)) return own.acked >= seq
  return epochs.every((each) => waitingIn(db, each) === 0)
}

function firstWaitingAt(db: ReadHandle, epoch: HeldEpoch): string | null {
  const [first] = readEntries(db, { epochNo: epoch.no, after: epoch.acked, through: epoch.acked + 1 })
  const read = first && readLine(first.line)
  if (!read) return null
  return (read.read ? read.entry.at : read.envelope?.at) ?? null
}
