// Several messages in one body: each preceded by its length in ASCII digits and LF (batches given back, `.wsfeed`).
const LF = 0x0a
const maxDigits = 10

export function joinFramed(parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts.flatMap((part) => [Buffer.from(`${part.length}\n`, 'latin1'), part]))
}

/** Undoes `joinFramed`; undefined when a length is not digits or runs past the end. */
export function splitFramed(bytes: Buffer): Buffer[] | undefined {
  const parts: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const end = bytes.subarray(at, at + maxDigits + 1).indexOf(LF)
    if (end <= 0) return undefined
    const digits = bytes.toString('latin1', at, at + end)
    if (!/^\d+$/.test(digits)) return undefined
    const start = at + end + 1
    const stop = start + Number(digits)
    if (stop > bytes.length) return undefined
    parts.push(bytes.subarray(start, stop))
    at = stop
  }
  return parts
}
