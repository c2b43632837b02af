import type { Journal } from './journal.ts'
import { chainNext, chainStart, entryOf } from './journal.ts'
import type { Json, Jwk, Key } from './wire.ts'
import { digest, openJws, pack, seal, signJws, thumbprint, unpack, unseal } from './wire.ts'

// Section 2 of the page: cutting a batch (and any forgery of one), and opening one in the
// reader's order.

export const batchType = 'waystation-batch+jws'
export const maxLines = 5000
export const maxRawBytes = 4 * 1024 * 1024
export const maxFrameBytes = 1024 * 1024
export const maxLineBytes = 64 * 1024

export interface Manifest {
  v: number
  station: string
  epoch: string
  from: number
  to: number
  prev: string
  head: string
  digest: string
  rawBytes: number
  tip: number
  through: string
  cursor: number
}

export interface CutOptions {
  from?: number
  to?: number
  /** Wall clock just before the station looked at its tip. */
  through?: string
  cursor?: number
  /** Other lines than the journal's; `head` and `digest` follow them unless overridden. */
  lines?: Uint8Array[]
  /** Other raw bytes than the lines each with its LF. */
  raw?: Uint8Array
  /** Other zstd bytes; `digest` follows them unless overridden. */
  frame?: Uint8Array
  manifest?: Partial<Manifest> & Json
  header?: Json
  key?: Key
  /** The finished batch, for a last change that no signature covers. */
  alter?: (bytes: Buffer) => Buffer
}

export interface Signer {
  station: string
  key: Key
}

export interface Batch {
  bytes: Buffer
  manifest: Manifest
}

/** Cuts `from`–`to` of a journal (whole journal by default); with nothing overridden it is honest. */
export function cutBatch(signer: Signer, journal: Journal, options: CutOptions = {}): Batch {
  const from = options.from ?? 1
  const to = options.to ?? (options.lines ? from + options.lines.length - 1 : journal.tip)
  const lines = options.lines ?? journal.lines.slice(from - 1, to)
  const told: unknown = options.manifest?.prev
  const prev = typeof told === 'string' ? told : (journal.chain[from - 1] ?? chainStart(journal.epoch))
  const raw = options.raw ?? joinLines(lines)
  const frame = options.frame ?? pack(raw)
  const manifest: Manifest = {
    v: 1,
    station: signer.station,
    epoch: journal.epoch,
    from,
    to,
    prev,
    head: lines.reduce<string>(chainNext, prev),
    digest: digest(frame),
    rawBytes: raw.length,
    tip: Math.max(to, journal.tip),
    through: options.through ?? '1970-01-01T00:00:00.000Z',
    cursor: options.cursor ?? 0,
    ...options.manifest,
  }
  const jws = signJws(options.key ?? signer.key, { typ: batchType, ...options.header }, manifest)
  const bytes = seal(jws, frame)
  return { bytes: options.alter ? options.alter(bytes) : bytes, manifest }
}

/** "All there was up to `through`": no lines, `from` one above `to`. */
export function cutHeartbeat(signer: Signer, journal: Journal, options: CutOptions = {}): Batch {
  return cutBatch(signer, journal, { from: journal.tip + 1, to: journal.tip, ...options })
}

export function joinLines(lines: Uint8Array[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]))
}

export type BatchProblem =
  | 'malformed'
  | 'too-large'
  | 'unknown-station'
  | 'revoked'
  | 'bad-signature'
  | 'corrupt'

/** What the reader knows of the station a batch names: its keys, or why none counts. */
export type KeysOf = (manifest: Manifest) => Jwk[] | 'unknown-station' | 'revoked'

export type Opened = { manifest: Manifest; lines: Buffer[] } | { problem: BatchProblem }

/** Opens a batch in the page's order, up to but without its place in the journal. */
export function openBatch(bytes: Buffer, keysOf: KeysOf): Opened {
  const envelope = unseal(bytes)
  const jws = envelope && openJws(envelope.jws)
  if (!envelope || !jws || !isManifest(jws.payload)) return { problem: 'malformed' }
  const manifest = jws.payload
  const count = manifest.to - manifest.from + 1
  if (count < 0) return { problem: 'malformed' }
  if (count > maxLines || manifest.rawBytes > maxRawBytes || envelope.frame.length > maxFrameBytes) {
    return { problem: 'too-large' }
  }
  const keys = keysOf(manifest)
  if (typeof keys === 'string') return { problem: keys }
  const key = keys.find((one) => thumbprint(one) === jws.header.kid)
  if (!key || jws.header.typ !== batchType || !jws.signedBy(key)) return { problem: 'bad-signature' }
  const lines = openFrame(manifest, envelope.frame)
  if (!lines) return { problem: 'corrupt' }
  // A limit that shows only now: what is longer is no entry.
  return lines.some((line) => line.length > maxLineBytes) ? { problem: 'too-large' } : { manifest, lines }
}

function openFrame(manifest: Manifest, frame: Buffer): Buffer[] | null {
  if (digest(frame) !== manifest.digest) return null
  const raw = unpack(frame, manifest.rawBytes)
  if (!raw || raw.length !== manifest.rawBytes) return null
  const lines = splitLines(raw)
  if (!lines || lines.length !== manifest.to - manifest.from + 1) return null
  const inOrder = lines.every((line, i) => entryOf(line)?.seq === manifest.from + i)
  return inOrder && lines.reduce<string>(chainNext, manifest.prev) === manifest.head ? lines : null
}

/** Each line ends with LF; null when the last one does not. */
export function splitLines(raw: Buffer): Buffer[] | null {
  const lines: Buffer[] = []
  for (let at = 0; at < raw.length; ) {
    const lf = raw.indexOf(10, at)
    if (lf < 0) return null
    lines.push(raw.subarray(at, lf))
    at = lf + 1
  }
  return lines
}

const digestShape = /^[A-Za-z0-9_-]{43}$/

function isManifest(value: Json): value is Json & Manifest {
  const numbers = [value.v, value.from, value.to, value.rawBytes, value.tip, value.cursor]
  const digests = [value.prev, value.head, value.digest]
  return (
    numbers.every((one) => Number.isSafeInteger(one) && (one as number) >= 0) &&
    (value.from as number) >= 1 &&
    digests.every((one) => typeof one === 'string' && digestShape.test(one)) &&
    typeof value.station === 'string' &&
    typeof value.epoch === 'string' &&
    typeof value.through === 'string' &&
    !Number.isNaN(Date.parse(value.through))
  )
}
