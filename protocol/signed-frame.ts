// What a batch and a feed page have in common: `<compact JWS> LF <zstd frame>`, the JWS naming the frame's digest and raw size.
import { hash } from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

export const maxFrameLines = 5000
export const maxRawBytes = 4 * 1024 * 1024
export const maxCompressedBytes = 1024 * 1024
/** A manifest is about 700 bytes; a feed page also carries receipts. Past this the message has no shape. */
export const maxJwsBytes = 256 * 1024

const LF = 0x0a
/** The smallest that zlib takes. */
const minChunkBytes = 64

// Level 3 is zstd's default; on lines like ours higher levels gain 2–4 % of bytes for several times the CPU.
export const compressOptions = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }

export type SplitFrame = { jws: string; frame: Buffer }

/** Splits at the first LF; undefined when there is none within the allowed length. */
export function splitSignedFrame(bytes: Buffer): SplitFrame | undefined {
  const end = bytes.subarray(0, maxJwsBytes + 1).indexOf(LF)
  if (end <= 0) return undefined
  return { jws: bytes.toString('latin1', 0, end), frame: bytes.subarray(end + 1) }
}

export function joinSignedFrame(jws: string, frame: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${jws}\n`, 'latin1'), frame])
}

/** Lines (no LF) → the raw bytes, each line followed by LF. */
export function joinLines(lines: readonly Uint8Array[]): Buffer {
  let size = 0
  for (const line of lines) size += line.length + 1
  const raw = Buffer.allocUnsafe(size)
  let at = 0
  for (const line of lines) {
    raw.set(line, at)
    at += line.length
    raw[at++] = LF
  }
  return raw
}

/** Raw bytes → lines (views, no LF); undefined when the last line is not ended. */
export function splitLines(raw: Buffer): Buffer[] | undefined {
  const lines: Buffer[] = []
  let start = 0
  while (start < raw.length) {
    const end = raw.indexOf(LF, start)
    if (end < 0) return undefined
    lines.push(raw.subarray(start, end))
    start = end + 1
  }
  return lines
}

export function compressFrame(raw: Buffer): Buffer {
  return zstdCompressSync(raw, compressOptions)
}

/** Undoes `compressFrame`, never producing more than `rawBytes`; undefined when the frame is broken or of another size. */
export function decompressFrame(frame: Buffer, rawBytes: number): Buffer | undefined {
  try {
    // One piece of the right size: by default the output is put together from many small ones.
    const maxOutputLength = Math.max(1, rawBytes)
    const raw = zstdDecompressSync(frame, { maxOutputLength, chunkSize: Math.max(minChunkBytes, rawBytes) })
    return raw.length === rawBytes ? raw : undefined
  } catch {
    // zlib throws for a broken frame and for one that would grow past the cap: both are the sender's fault.
    return undefined
  }
}

export function frameDigest(frame: Uint8Array): string {
  return hash('sha256', frame, 'base64url')
}
