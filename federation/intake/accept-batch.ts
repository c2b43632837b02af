// How a batch comes in.
//
//   bytes ─▶ read ─▶ queue ─▶ ┌────────── one transaction, many batches ──────────┐ ─▶ sign ─▶ answer
//            │                │ place ─▶ keep ─▶ project ─▶ settle ─▶ mark ─▶ …   │
//            ▼                └──────────────────────────┬────────────────────────┘
//   malformed, too-large,                                ▼
//   unknown-station, revoked,                     bad-signature, gap, fork
//   bad-signature, corrupt
//
// Read (read-batch.ts) is everything that can be said of a batch by itself, in the order of the wire's page, and happens
// before the transaction: a forged or broken batch costs the other stations nothing.
//
// Place (place-batch.ts) compares it with what is held of its epoch. With `acked` the last line held and `head` its chain:
//
//        ┌────────┐  from 1, prev chain(0)   ┌───────────┐  from ≤ acked+1, same history   ┌───────────┐
//        │ not    ├─────────────────────────▶│ open      ├────────────────────────────────▶│ open,     │
//        │ known  │                          │ to `acked`│  lines after `acked` are added  │ acked = to│
//        └─┬──────┘                          └─┬───────┬─┘                                 └───────────┘
//          │ anything else: gap, acked 0       │       │ another prev, or other bytes for a held seq: fork; the county is told
//          ▼ nothing is opened                 ▼       ▼
//        gap                       from > acked+1: gap    Both answer what is held, and add nothing.
//
// A repeat is the case where no line is new: it is answered like the first time. Two senders of one station meet in the
// transaction, one after the other, so what they send at once is the same as one after the other.
//
// Keep: the bytes as they came are the log of record; there is no row per entry. Whatever else the store knows of entries can
// be worked out from them again.
//
// Project (project-line.ts): each new line, readable or not, becomes what reports read. A line is counted once per origin. A
// line that cannot be read is held, and counted as unread. One line never stops another.
//
// Settle (timelines/settle.ts): late clock entries and late copies change the true time of entries counted before.
//
// Commit: FULL, one fsync for the whole group. If the process dies before it, no station was answered and all of them ask
// again; after it, the repeat finds everything held. A crash can leave a batch that was kept and never answered; it can never
// leave an answer to a batch that was not kept. Receipts are signed after the commit, outside of it, and only then sent.
//
// Long work (a late clock entry that times a year anew) lets the program breathe, so that whoever needs no transaction is answered
// meanwhile; and the station that caused it is asked to wait in proportion (costly-stations.ts).
//
// When more is under way than fits in memory, or could be worked off within a station's patience, new batches are turned away as
// `busy` before they cost anything; stations come back by themselves, each after its own wait.

import { parseBatch } from '../../protocol/batch.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Signer } from '../../protocol/keys.ts'
import type { ProblemName } from '../../protocol/problems.ts'
import { signReceipt } from '../../protocol/receipt.ts'
import type { HubIdentity } from '../identity/hub-identity.ts'
import type { Store } from '../store/store.ts'
import type { DayClock } from '../timelines/day-clock.ts'
import type { Added } from './add-batch.ts'
import { addBatch } from './add-batch.ts'
import { makeCostlyStations } from './costly-stations.ts'
import type { GroupObserver } from './group-commit.ts'
import { makeGroupCommit } from './group-commit.ts'
import type { Held } from './place-batch.ts'
import type { ReadFault } from './read-batch.ts'
import { readBatch } from './read-batch.ts'
import type { Verifiers } from './verifiers.ts'

/**
 * Raw bytes of batches under way: what they take of memory while they wait for the commit. At 100 bytes a line and 10 µs, it is
 * also a wait of no more than a few seconds.
 */
const maxUnderWayBytes = 64 * 1024 * 1024

export type Accepted =
  | { ok: true; receipt: string; entries: number }
  | { ok: false; problem: ReadFault | 'malformed' | 'too-large' | 'busy' }
  | { ok: false; problem: 'slow-down'; retryAfterS: number }
  | { ok: false; problem: 'gap' | 'fork'; acked: number; receipt: string }

export type IntakeObserver = {
  batch(outcome: 'accepted' | ProblemName, entries: number): void
  group: GroupObserver
}

export type Intake = { accept(bytes: Buffer): Promise<Accepted> }

export function makeIntake(parts: {
  store: Store
  identity: HubIdentity
  clock: () => number
  days: DayClock
  verifiers: Verifiers
  observe: IntakeObserver
}): Intake {
  const { store, identity, clock, days, verifiers, observe } = parts
  const costly = makeCostlyStations(clock)
  const commits = makeGroupCommit({
    store,
    work: async (writes, batch: Parameters<typeof addBatch>[0]['batch']) => {
      const begun = process.threadCpuUsage()
      const added = await addBatch({ writes, days, batch, nowMs: clock() })
      const { user, system } = process.threadCpuUsage(begun)
      costly.note(batch.manifest.station, (user + system) / 1000)
      return added
    },
    observe: observe.group,
    clock,
  })
  let underWayBytes = 0
  const accept = async (bytes: Buffer): Promise<Accepted> => {
    const parsed = parseBatch(bytes)
    if (!parsed.ok) return parsed
    const { rawBytes, station } = parsed.batch.manifest
    const retryAfterS = costly.waitS(station)
    if (retryAfterS !== undefined) return { ok: false, problem: 'slow-down', retryAfterS }
    if (underWayBytes + rawBytes > maxUnderWayBytes) return { ok: false, problem: 'busy' }
    underWayBytes += rawBytes
    try {
      const read = await readBatch(bytes, parsed.batch, { store, verifiers, nowMs: clock() })
      if (!read.ok) return read
      const added = await commits.add(read.batch, read.batch.lines.length)
      return await toAnswer(added, { identity, nowMs: clock() })
    } finally {
      underWayBytes -= rawBytes
    }
  }
  return {
    accept: async (bytes) => {
      const accepted = await accept(bytes)
      observe.batch(accepted.ok ? 'accepted' : accepted.problem, accepted.ok ? accepted.entries : 0)
      return accepted
    },
  }
}

async function toAnswer(
  added: Added,
  { identity, nowMs }: { identity: HubIdentity; nowMs: number },
): Promise<Accepted> {
  if (!added.ok && added.problem === 'bad-signature') return added
  const receipt = await receiptOf(added.held, { identity, newest: added.newest, nowMs })
  return added.ok
    ? { ok: true, receipt, entries: added.entries }
    : { ok: false, problem: added.problem, acked: added.held.acked, receipt }
}

/** The hub's signed word for what it holds of an epoch. */
export function receiptOf(
  held: Held,
  { identity, newest, nowMs }: { identity: HubIdentity; newest: number; nowMs: number },
): Promise<string> {
  const { id, generation, signer }: { id: string; generation: string; signer: Signer } = identity
  const { station, epoch, acked, head } = held
  return signReceipt(
    { v: 1, hub: id, station, epoch, acked, head, generation, newest, at: toInstant(nowMs) },
    signer,
  )
}
