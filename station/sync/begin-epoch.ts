import { continueEpoch } from '../../db/continue-epoch.ts'
import { readEnrolment, saveKey, saveSigningKey, signedRuns, signingKeyAt } from '../../db/enrolment.ts'
import { listEpochs } from '../../db/epochs.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { readEntries } from '../../db/read-entries.ts'
import { readLine } from '../../protocol/entry.ts'
import { toInstant } from '../../protocol/instants.ts'
import { currentVersionOf } from '../../protocol/kinds/index.ts'
import { uuidAt } from '../random.ts'
import type { SyncParts } from './sync-parts.ts'

/** PROTOCOL section 3: at most one new epoch in 24 h, so that two machines of one name cannot fill the hub with epochs. */
const betweenEpochsMs = 24 * 3_600_000

export type EpochReason = 'fork' | 'rolled-back' | 'damaged' | 'lines-gone' | 'new-key'

export type BeginParts = Pick<SyncParts, 'journal' | 'clock' | 'random' | 'log' | 'observer' | 'boot'>

/**
 * First seqs behind the copies of `station.rekeyed`. Whether such a copy changes the key is for the hub to say (ours holds that it
 * changes nothing): the batches part there, and the key before is offered first (recover-signature.ts).
 */
function behindCopiedRekeys(
  db: ReadHandle,
  { beforeNo, epochNo, delivered }: { beforeNo: number; epochNo: number; delivered: number },
): number[] {
  const isPending = signedRuns(db).some((run) => run.epochNo === beforeNo && run.fromSeq > delivered + 1)
  if (!isPending) return []
  const behind: number[] = []
  for (const { seq, line } of readEntries(db, { epochNo })) if (isRekeyed(line)) behind.push(seq + 1)
  return behind
}

function isRekeyed(line: string): boolean {
  if (!line.includes('station.rekeyed')) return false
  const read = readLine(line)
  return read.read && read.entry.kind === 'station.rekeyed'
}

export type EpochBeginner = {
  /** Begins a new epoch after the living one, of which `delivered` lines are held by the hub. False: too soon after the last. */
  begin: (reason: EpochReason, delivered: number) => boolean
  /** For a station enrolled anew, which a person asked for: no limit, and the key is noted by the caller. */
  beginAs: (epoch: string, delivered: number) => void
}

export function epochBeginner(parts: BeginParts): EpochBeginner {
  const { journal, clock, random, log, observer, boot } = parts
  const startedUptimeMs = clock.uptimeMs()
  let begunUptimeMs: number | undefined

  /** Time since the last continued epoch: monotonic where this run has begun it, else by the wall clock, which may have gone back. */
  function isTooSoon(): boolean {
    if (begunUptimeMs !== undefined) return clock.uptimeMs() - begunUptimeMs < betweenEpochsMs
    const last = listEpochs(journal.db).findLast((epoch) => epoch.continues !== null)
    if (!last) return false
    const byWallMs = clock.wallMs() - last.openedMs
    const elapsedMs = byWallMs >= 0 ? byWallMs : clock.uptimeMs() - startedUptimeMs
    return elapsedMs < betweenEpochsMs
  }

  function open(reason: EpochReason, epoch: string, delivered: number): void {
    const openedMs = clock.wallMs()
    const { epoch: before, no: beforeNo } = journal.place()
    const kind = 'host.started'
    const copied = continueEpoch(journal, {
      epoch,
      openedMs,
      delivered,
      started: { at: toInstant(openedMs), kind, v: currentVersionOf(kind), by: 'host', body: boot },
      also: (epochNo) => {
        const kid = keyFor(reason, beforeNo, delivered)
        if (kid === undefined) return
        saveSigningKey(journal.db, { epochNo, fromSeq: 1, kid })
        saveKey(journal.db, kid)
        for (const fromSeq of behindCopiedRekeys(journal.db, { beforeNo, epochNo, delivered }))
          saveSigningKey(journal.db, { epochNo, fromSeq, kid })
      },
    })
    begunUptimeMs = clock.uptimeMs()
    observer.forget()
    log.warn({ reason, before, epoch, delivered, copied }, 'a new epoch of the journal began')
  }

  /** While the hub has not acknowledged `station.rekeyed`, the key before it goes on. */
  function keyFor(reason: EpochReason, beforeNo: number, delivered: number): string | undefined {
    const inUse = readEnrolment(journal.db)?.kid
    if (inUse === undefined || reason === 'new-key') return inUse
    return signingKeyAt(journal.db, beforeNo, delivered + 1)?.kid ?? inUse
  }

  return {
    begin: (reason, delivered) => {
      if (isTooSoon()) {
        log.error({ reason }, 'a new epoch is called for, but the last one is less than 24 h old')
        return false
      }
      open(reason, uuidAt(clock.wallMs(), random), delivered)
      return true
    },
    beginAs: (epoch, delivered) => open('new-key', epoch, delivered),
  }
}
