// One batch to the hub and what its answer means. Nothing here is believed that the hub has not signed.
import { damagedLines } from '../../db/check-chain.ts'
import { lowerLine, owedThrough } from '../../db/delivery.ts'
import { signingKeyAt } from '../../db/enrolment.ts'
import type { HeldEpoch } from '../../db/epochs.ts'
import { findEpoch } from '../../db/epochs.ts'
import { readFeedState } from '../../db/feed.ts'
import { transact } from '../../db/transact.ts'
import { batchMediaType } from '../../protocol/batch.ts'
import { toInstant } from '../../protocol/instants.ts'
import { receiptAnswerSchema } from '../../protocol/receipt.ts'
import type { HubAnswer, Silence } from './ask-hub.ts'
import type { BatchSize } from './batch-size.ts'
import type { EpochBeginner, EpochReason } from './begin-epoch.ts'
import type { CutBatch } from './cut-batch.ts'
import { cutBatch } from './cut-batch.ts'
import type { Judgement } from './judge-receipt.ts'
import { judgeReceipt } from './judge-receipt.ts'
import { readJson, readProblem } from './read-answer.ts'
import type { Offer } from './recover-signature.ts'
import { recoverSignature } from './recover-signature.ts'
import type { Fault, Setback, SyncParts } from './sync-parts.ts'
import { enrolmentOf } from './sync-parts.ts'
import { takeGeneration, takeReceipt } from './take-receipt.ts'

export type PushParts = SyncParts & {
  size: BatchSize
  epochs: EpochBeginner
  /** The run that the hub last called corrupt. */
  corrupt: { run: string }
  /** The batch that follows the one on its way. */
  ready?: { epoch: string; from: number; maxBytes: number; batch: Promise<CutBatch | undefined> } | undefined
}

/** Setbacks that a smaller batch may get past; a busy hub or a revoked key is none. */
const mayBeTheSize = new Set<Fault>(['not-a-receipt', 'too-large', 'malformed', 'corrupt'])

/** Sends the next batch of an epoch, or a heartbeat when nothing of it is owed. Undefined: the hub took it. */
export async function pushBatch(parts: PushParts, epochName: string): Promise<Setback | undefined> {
  const { journal, size } = parts
  const epoch = findEpoch(journal.db, epochName)
  if (!epoch) throw new Error(`no epoch ${epochName}`)
  if (epoch.acked + 1 < epoch.firstSeq) return beginOr(parts, epoch, 'lines-gone')
  const batch = await takeReady(parts, epoch)
  if (!batch) return checkOwnChain(parts, epoch, epoch.tip)
  const asking = send(parts, batch)
  makeReady(parts, epoch, batch)
  const answer = await asking
  const setback = await readPush(parts, epoch, { batch, answer })
  const isLine = answer === 'broke-off' || (setback !== undefined && mayBeTheSize.has(setback.fault))
  if (batch.rawBytes > 0 && isLine) size.failed(batch.rawBytes)
  else if (batch.rawBytes > 0 && !setback) size.succeeded(batch.rawBytes)
  if (setback?.fault === 'bad-signature')
    return recoverSignature(parts, epoch, (offer) => offerSigned(parts, offer))
  return setback
}

function send(parts: PushParts, batch: CutBatch): Promise<HubAnswer | Silence> {
  const url = `${enrolmentOf(parts).hubUrl}/v1/batches`
  return parts.askHub({ method: 'POST', url, body: batch.bytes, type: batchMediaType })
}

async function offerSigned(parts: PushParts, { epoch, ...lines }: Offer): Promise<Setback | undefined> {
  const batch = await cut(parts, epoch, { maxBytes: parts.size.bytes(), only: lines })
  if (!batch) return { fault: 'bad-signature' }
  return readPush(parts, epoch, { batch, answer: await send(parts, batch) })
}

/** The batch after the line of delivery: the one made ready while the last was on its way, if it still fits there. */
async function takeReady(parts: PushParts, epoch: HeldEpoch): Promise<CutBatch | undefined> {
  const { ready } = parts
  parts.ready = undefined
  const fits = ready?.epoch === epoch.epoch && ready.from === epoch.acked + 1
  const batch = fits && ready.maxBytes <= parts.size.bytes() ? await ready.batch : undefined
  return batch ?? cut(parts, epoch, { maxBytes: parts.size.bytes() })
}

/** While a batch is on its way and the hub works, the next is cut: for the case that this one gets through. */
function makeReady(parts: PushParts, epoch: HeldEpoch, sent: CutBatch): void {
  if (sent.to >= owedThrough(epoch)) return
  const maxBytes = parts.size.bytesAfter(sent.rawBytes)
  const batch = cut(parts, { ...epoch, acked: sent.to }, { maxBytes })
  // Its failure is met by whoever takes it, and by nobody when it is not taken.
  batch.catch(() => undefined)
  parts.ready = { epoch: epoch.epoch, from: sent.to + 1, maxBytes, batch }
}

/** The lines after the line of delivery, or `only` these. */
async function cut(
  parts: PushParts,
  epoch: HeldEpoch,
  { maxBytes, only }: { maxBytes: number; only?: Omit<Offer, 'epoch'> },
): Promise<CutBatch | undefined> {
  const { journal, keys, clock, recorder } = parts
  recorder.noteJump()
  const through = toInstant(clock.wallMs())
  const from = only?.from ?? epoch.acked + 1
  const enrolment = enrolmentOf(parts)
  const tip = Math.max(epoch.tip, findEpoch(journal.db, epoch.epoch)?.tip ?? 0)
  const owed = epoch.continuedAfter ?? tip
  const signing = signingKeyAt(journal.db, epoch.no, from) ?? { kid: enrolment.kid, through: undefined }
  return cutBatch(journal.db, {
    station: enrolment.station,
    epoch: { ...epoch, tip },
    from,
    upTo: only?.upTo ?? Math.min(owed, signing.through ?? owed),
    maxBytes,
    through,
    cursor: readFeedState(journal.db).cursor,
    signer: await keys.signer(only?.kid ?? signing.kid),
  })
}

type Exchange = { batch: CutBatch; answer: HubAnswer | Silence }

async function readPush(
  parts: PushParts,
  epoch: HeldEpoch,
  { batch, answer }: Exchange,
): Promise<Setback | undefined> {
  if (typeof answer === 'string') return { fault: 'unreachable' }
  const { retryAfterMs } = answer
  const about = { db: parts.journal.db, enrolment: enrolmentOf(parts), hubKeys: parts.hubKeys }
  if (answer.status === 200) {
    const compact = readJson(answer, receiptAnswerSchema)?.receipt
    const judged = await judgeReceipt(about, compact, epoch.epoch)
    return actOn(parts, { judged, answer, batch, told: undefined })
  }
  const told = readProblem(answer)
  if (!told) return { fault: 'not-a-receipt', retryAfterMs }
  if (told.name === 'corrupt') return onCorrupt(parts, epoch, batch)
  if (told.name !== 'gap' && told.name !== 'fork') return { fault: told.name, retryAfterMs }
  const judged = await judgeReceipt(about, told.problem.receipt, epoch.epoch)
  return actOn(parts, { judged, answer, batch, told: told.name })
}

type Verdict = { judged: Judgement; answer: HubAnswer; batch: CutBatch; told: 'gap' | 'fork' | undefined }

function actOn(parts: PushParts, { judged, answer, batch, told }: Verdict): Setback | undefined {
  if (judged.says === 'nothing') return { fault: told ?? judged.fault, retryAfterMs: answer.retryAfterMs }
  const { epoch, receipt } = judged
  if (judged.says === 'agrees') {
    takeReceipt(parts, judged, { wallMs: answer.wallMs, roundTripMs: answer.roundTripMs })
    const moved = receipt.acked !== epoch.acked
    const isHeartbeat = batch.to < batch.from
    return moved || (isHeartbeat && !told) ? undefined : { fault: told ?? 'no-progress' }
  }
  takeGeneration(parts, receipt.generation)
  if (judged.says === 'ahead') return beginOr(parts, epoch, 'rolled-back')
  if (judged.says === 'before') return beginOr(parts, epoch, 'lines-gone')
  if (told === 'fork') return beginOr(parts, epoch, 'fork')
  // Other lines than ours, and fewer than we offer: offered from there on, they will be called what they are.
  const { db } = parts.journal
  if (told === 'gap' && receipt.acked < epoch.acked) {
    transact(db, () => lowerLine(db, epoch.no, receipt.acked))
    return undefined
  }
  return { fault: told ?? 'wrong-head' }
}

/** The same run called corrupt twice: the fault may be ours, so the chain is reckoned anew. Once may have been the road. */
function onCorrupt(parts: PushParts, epoch: HeldEpoch, batch: CutBatch): Setback | undefined {
  const run = `${epoch.epoch}/${batch.from}`
  if (parts.corrupt.run !== run) {
    parts.corrupt.run = run
    return { fault: 'corrupt' }
  }
  return checkOwnChain(parts, epoch, batch.to)
}

function checkOwnChain(parts: PushParts, epoch: HeldEpoch, through: number): Setback | undefined {
  const damaged = damagedLines(parts.journal.db, epoch.no, { from: epoch.acked + 1, through })
  return damaged.length > 0 ? beginOr(parts, epoch, 'damaged') : { fault: 'corrupt' }
}

/** A closed epoch is history: what the hub will not take of it is set aside by the loop, and nothing new begins. */
function beginOr(parts: PushParts, epoch: HeldEpoch, reason: EpochReason): Setback | undefined {
  if (epoch.continuedAfter !== null) return { fault: 'fork' }
  return parts.epochs.begin(reason, epoch.acked) ? undefined : { fault: 'epoch-limit' }
}
