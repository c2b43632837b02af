import { joinLines, maxFrameBytes, maxRawBytes, splitLines } from './batch.ts'
import type { Json, Jwk, Key } from './wire.ts'
import { digest, openSigned, pack, parseObject, seal, signJws, unpack, unseal } from './wire.ts'

// Section 5 of the page: building and opening a feed page.

export const feedType = 'waystation-feed+jws'

export interface FeedManifest {
  v: number
  hub: string
  station: string
  after: number
  to: number
  more: boolean
  reset: boolean
  digest: string
  rawBytes: number
  receipts: string[]
  generation: string
  at: string
}

export interface FeedDocument {
  n: number
  type: string
  id: string
  rev: number
  gone: boolean
  body?: Json
}

export interface FeedPage {
  manifest: FeedManifest
  documents: FeedDocument[]
}

export interface FeedHead extends Omit<FeedManifest, 'v' | 'digest' | 'rawBytes'> {
  /** Members of the manifest that lie. */
  forge?: Json
}

export function buildPage(key: Key, head: FeedHead, documents: FeedDocument[]): Buffer {
  const raw = joinLines(documents.map((one) => Buffer.from(JSON.stringify(one))))
  const frame = pack(raw)
  const { hub, station, after, to, more, reset, receipts, generation, at } = head
  const sealOf = { digest: digest(frame), rawBytes: raw.length }
  const manifest = {
    v: 1,
    hub,
    station,
    after,
    to,
    more,
    reset,
    ...sealOf,
    receipts,
    generation,
    at,
    ...head.forge,
  }
  return seal(signJws(key, { typ: feedType }, manifest), frame)
}

/** Opens a page signed by one of these keys; a string says what is wrong with it. */
export function openPage(bytes: Buffer, keys: Jwk[]): FeedPage | string {
  const envelope = unseal(bytes)
  if (!envelope) return 'no line feed'
  const payload = keys.map((key) => openSigned(envelope.jws, feedType, key)).find((one) => one !== null)
  if (!payload) return 'not signed by the hub'
  const manifest = payload as unknown as FeedManifest
  if (envelope.frame.length > maxFrameBytes || manifest.rawBytes > maxRawBytes) return 'too large'
  if (digest(envelope.frame) !== manifest.digest) return 'digest'
  const raw = unpack(envelope.frame, manifest.rawBytes)
  const lines = raw && raw.length === manifest.rawBytes ? splitLines(raw) : null
  if (!lines) return 'body'
  const documents = lines.map((line) => parseObject(line.toString()) as unknown as FeedDocument | null)
  return documents.includes(null) ? 'line' : { manifest, documents: documents as FeedDocument[] }
}
