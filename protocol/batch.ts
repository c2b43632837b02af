// A run of entries, compressed and signed by the station. The same bytes travel by HTTPS, by stick or through another machine.
import * as z from 'zod'
import { chainThrough, fromDigest, toDigest } from './chain.ts'
import { lineHasSeq, maxLineBytes } from './entry.ts'
import { countSchema, digestSchema, instantSchema, seqSchema, stationIdSchema, uuidSchema } from './ids.ts'
import { peekJws, signJws, verifyJws } from './jws.ts'
import type { Signer, Verifier } from './keys.ts'
import {
  compressFrame,
  decompressFrame,
  frameDigest,
  joinLines,
  joinSignedFrame,
  maxCompressedBytes,
  maxFrameLines,
  maxRawBytes,
  splitLines,
  splitSignedFrame,
} from './signed-frame.ts'

export const batchMediaType = 'application/vnd.waystation.batch'
export const batchesMediaType = 'application/vnd.waystation.batches'

export const manifestSchema = z
  .object({
    v: z.literal(1),
    station: stationIdSchema,
    epoch: uuidSchema,
    from: seqSchema,
    to: countSchema,
    prev: digestSchema,
    head: digestSchema,
    digest: digestSchema,
    rawBytes: countSchema,
    tip: countSchema,
    through: instantSchema,
    cursor: countSchema,
  })
  .refine((m) => m.to >= m.from - 1 && m.tip >= m.to)
  // A batch of nothing is a heartbeat, and says that there is nothing more. One with lines or another head is `corrupt`:
  // that shows when its frame is opened.
  .refine((m) => m.to >= m.from || m.to === m.tip)

export type Manifest = z.infer<typeof manifestSchema>

/** A batch whose shape and limits are right; nothing of it is verified yet. `kid` is what the sender claims. */
export type ParsedBatch = { manifest: Manifest; kid: string | undefined; jws: string; frame: Buffer }

/** A batch whose signature and content are right: `lines` are the bytes of each line without LF. */
export type OpenBatch = { manifest: Manifest; lines: Buffer[] }

export type BatchToSign = Omit<Manifest, 'v' | 'digest' | 'rawBytes'> & { lines: readonly Uint8Array[] }
export type FrameToSign = Omit<Manifest, 'v' | 'digest'> & { frame: Buffer }

export function isHeartbeat(manifest: Manifest): boolean {
  return manifest.to < manifest.from
}

/** File name of a batch on a stick: `STATION_EPOCH8_FROM-TO.wsbatch`. */
export function batchFileName(manifest: Pick<Manifest, 'station' | 'epoch' | 'from' | 'to'>): string {
  return `${manifest.station}_${manifest.epoch.slice(-8)}_${manifest.from}-${manifest.to}.wsbatch`
}

/** Compresses and signs a run of lines. The caller keeps to the limits. */
export function sealBatch(batch: BatchToSign, signer: Signer): Promise<Buffer> {
  const { lines, ...place } = batch
  const raw = joinLines(lines)
  return signBatch({ ...place, frame: compressFrame(raw), rawBytes: raw.length }, signer)
}

/** Signs a run of lines that was joined and compressed elsewhere: `frame` is the zstd frame of `rawBytes` bytes. */
export async function signBatch(batch: FrameToSign, signer: Signer): Promise<Buffer> {
  const { station, epoch, from, to, prev, head, rawBytes, tip, through, cursor, frame } = batch
  const manifest: Manifest = {
    v: 1,
    station,
    epoch,
    from,
    to,
    prev,
    head,
    digest: frameDigest(frame),
    rawBytes,
    tip,
    through,
    cursor,
  }
  return joinSignedFrame(await signJws('waystation-batch+jws', manifest, signer), frame)
}

/** Steps one and two of a reader: shape, then limits. */
export function parseBatch(
  bytes: Buffer,
): { ok: true; batch: ParsedBatch } | { ok: false; problem: 'malformed' | 'too-large' } {
  const split = splitSignedFrame(bytes)
  const peeked = split && peekJws(split.jws)
  if (!split || !peeked) return { ok: false, problem: 'malformed' }
  const parsed = manifestSchema.safeParse(peeked.payload)
  if (!parsed.success) return { ok: false, problem: 'malformed' }
  const manifest = parsed.data
  if (
    manifest.to - manifest.from + 1 > maxFrameLines ||
    manifest.rawBytes > maxRawBytes ||
    split.frame.length > maxCompressedBytes
  )
    return { ok: false, problem: 'too-large' }
  const kid = typeof peeked.header.kid === 'string' ? peeked.header.kid : undefined
  return { ok: true, batch: { manifest, kid, ...split } }
}

/** The signature step: true when `verifier` signed exactly this manifest. */
export async function batchIsSignedBy(batch: ParsedBatch, verifier: Verifier): Promise<boolean> {
  return (await verifyJws('waystation-batch+jws', batch.jws, verifier)) !== undefined
}

/** The content steps: digest, capped decompression, line count, seq run, head. Undefined means `corrupt`. */
export function openFrame(batch: ParsedBatch): OpenBatch | undefined {
  const { manifest, frame } = batch
  if (frameDigest(frame) !== manifest.digest) return undefined
  const raw = decompressFrame(frame, manifest.rawBytes)
  const lines = raw && splitLines(raw)
  if (!lines || lines.length !== manifest.to - manifest.from + 1) return undefined
  for (const [index, line] of lines.entries()) {
    // What is longer is no entry: it could neither be read nor be copied into another epoch.
    if (line.length > maxLineBytes || !lineHasSeq(line, manifest.from + index)) return undefined
  }
  const head = chainThrough(fromDigest(manifest.prev), lines)
  return toDigest(head) === manifest.head ? { manifest, lines } : undefined
}
