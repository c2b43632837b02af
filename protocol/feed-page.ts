// The documents addressed to a station, in change order, each once, at its newest change.
import * as z from 'zod'
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
  maxRawBytes,
  splitLines,
  splitSignedFrame,
} from './signed-frame.ts'

export const feedMediaType = 'application/vnd.waystation.feed'

export const feedManifestSchema = z.object({
  v: z.literal(1),
  hub: uuidSchema,
  station: stationIdSchema,
  after: countSchema,
  to: countSchema,
  more: z.boolean(),
  reset: z.boolean(),
  digest: digestSchema,
  rawBytes: countSchema,
  receipts: z.array(z.string()),
  generation: uuidSchema,
  at: instantSchema,
})
export type FeedManifest = z.infer<typeof feedManifestSchema>

/** One line of a page. A document withdrawn comes with `gone` and no body. The body's own schema is its type's. */
export const changeSchema = z.object({
  n: seqSchema,
  type: z.string().min(1).max(64),
  id: z.string().min(1).max(128),
  rev: z.int().min(1),
  gone: z.boolean(),
  body: z.record(z.string(), z.unknown()).optional(),
})
export type Change = z.infer<typeof changeSchema>

export type FeedPage = { manifest: FeedManifest; lines: Buffer[] }

/** Signs a page of ready lines (JSON of a Change, no LF). The caller keeps to the limits. */
export async function sealFeedPage(
  page: Omit<FeedManifest, 'v' | 'digest' | 'rawBytes'>,
  lines: readonly Uint8Array[],
  signer: Signer,
): Promise<Buffer> {
  const { hub, station, after, to, more, reset, receipts, generation, at } = page
  const raw = joinLines(lines)
  const frame = compressFrame(raw)
  const manifest: FeedManifest = {
    v: 1,
    hub,
    station,
    after,
    to,
    more,
    reset,
    digest: frameDigest(frame),
    rawBytes: raw.length,
    receipts,
    generation,
    at,
  }
  return joinSignedFrame(await signJws('waystation-feed+jws', manifest, signer), frame)
}

/** Opens a page signed by this hub key; undefined when its shape, size, signature or content is wrong. */
export async function openFeedPage(bytes: Buffer, hub: Verifier): Promise<FeedPage | undefined> {
  const split = splitSignedFrame(bytes)
  const peeked = split && peekJws(split.jws)
  if (!split || !peeked) return undefined
  const manifest = feedManifestSchema.safeParse(peeked.payload)
  if (!manifest.success) return undefined
  if (manifest.data.rawBytes > maxRawBytes || split.frame.length > maxCompressedBytes) return undefined
  if ((await verifyJws('waystation-feed+jws', split.jws, hub)) === undefined) return undefined
  if (frameDigest(split.frame) !== manifest.data.digest) return undefined
  const raw = decompressFrame(split.frame, manifest.data.rawBytes)
  const lines = raw && splitLines(raw)
  return lines && { manifest: manifest.data, lines }
}
