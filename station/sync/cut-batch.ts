// Cuts the next batch of an epoch. Reads and compresses in short pieces, so that a check-in never waits for a backlog.
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import type { HeldEpoch } from '../../db/epochs.ts'
import { chainAt } from '../../db/epochs.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { readRuns } from '../../db/read-entries.ts'
import { signBatch } from '../../protocol/batch.ts'
import { toDigest } from '../../protocol/chain.ts'
import type { Signer } from '../../protocol/keys.ts'
import {
  compressOptions,
  maxCompressedBytes,
  maxFrameLines,
  maxRawBytes,
} from '../../protocol/signed-frame.ts'

/** A batch ready to send. `from` > `to`: a heartbeat. */
export type CutBatch = { from: number; to: number; rawBytes: number; bytes: Buffer }

export type CutOrder = {
  station: string
  epoch: Pick<HeldEpoch, 'no' | 'epoch' | 'tip'>
  /** First line of the batch. */
  from: number
  /** Last line it may carry: the tip, or the last one its key signs. */
  upTo: number
  maxBytes: number
  through: string
  cursor: number
  signer: Signer
}

const compress = promisify(zstdCompress)
const pause = promisify(setImmediate)

/** Undefined when a line is missing that should be there. */
export async function cutBatch(db: ReadHandle, order: CutOrder): Promise<CutBatch | undefined> {
  const { from, epoch, maxBytes } = order
  const lines = await readLines(db, order)
  const to = from - 1 + lines.length
  const prev = chainAt(db, epoch.no, from - 1)
  const head = chainAt(db, epoch.no, to)
  if (!prev || !head || (lines.length === 0 && from <= epoch.tip)) return undefined
  const raw = Buffer.from(lines.length === 0 ? '' : `${lines.join('\n')}\n`)
  const frame = await compress(raw, compressOptions)
  // Lines that hardly compress: the limit on what travels is met before the one on what is read.
  if (frame.length > maxCompressedBytes) return cutBatch(db, { ...order, maxBytes: Math.floor(maxBytes / 2) })
  const { station, through, cursor, signer } = order
  const place = { from, to, prev: toDigest(prev), head: toDigest(head), tip: epoch.tip }
  const batch = { station, epoch: epoch.epoch, ...place, through, cursor, frame, rawBytes: raw.length }
  return { from, to, rawBytes: raw.length, bytes: await signBatch(batch, signer) }
}

async function readLines(db: ReadHandle, order: CutOrder): Promise<string[]> {
  const { from, upTo, epoch } = order
  const maxBytes = Math.min(order.maxBytes, maxRawBytes)
  const lines: string[] = []
  let size = 0
  for (const run of readRuns(db, { epochNo: epoch.no, after: from - 1, through: upTo })) {
    for (const { seq, line } of run) {
      const length = Buffer.byteLength(line) + 1
      const isFull = lines.length > 0 && (size + length > maxBytes || lines.length === maxFrameLines)
      if (isFull || seq !== from + lines.length) return lines
      lines.push(line)
      size += length
    }
    await pause()
  }
  return lines
}
