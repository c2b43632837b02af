import { hash } from 'node:crypto'

const digestBytes = 32
const maxScratch = 64 * 1024 + digestBytes
const scratch = Buffer.allocUnsafe(maxScratch)

/** chain(0): SHA-256 of `waystation-journal` LF epoch. 32 bytes. */
export function chainStart(epoch: string): Buffer {
  return hash('sha256', `waystation-journal\n${epoch}`, 'buffer')
}

/** chain(n) from chain(n-1) (32 bytes) and the bytes of line n, without its LF. 32 bytes. */
export function chainNext(previous: Uint8Array, line: Uint8Array): Buffer {
  return chainThrough(previous, [line])
}

/** The chain value behind a run of lines (each without its LF) that begins after `previous` (32 bytes). 32 bytes. */
export function chainThrough(previous: Uint8Array, lines: readonly Uint8Array[]): Buffer {
  scratch.set(previous, 0)
  for (const line of lines) {
    const length = digestBytes + line.length
    // One hash call over one buffer is several times faster than two updates; the scratch is never handed out.
    const input = length <= maxScratch ? scratch : Buffer.concat([scratch.subarray(0, digestBytes)], length)
    input.set(line, digestBytes)
    // A digest as a string of 32 one-byte characters costs half of one in a buffer of its own.
    scratch.write(hash('sha256', input.subarray(0, length), 'binary'), 'latin1')
  }
  return Buffer.from(scratch.subarray(0, digestBytes))
}

/** SHA-256 of a line's bytes: the third part of an entry's origin. base64url. */
export function lineDigest(line: Uint8Array | string): string {
  return hash('sha256', line, 'base64url')
}

/** A digest as the wire writes it. */
export function toDigest(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
}

/** The 32 bytes of a digest of the wire. The text must already have passed `digestSchema`. */
export function fromDigest(text: string): Buffer {
  return Buffer.from(text, 'base64url')
}
