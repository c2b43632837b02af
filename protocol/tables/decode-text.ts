export type Decoded = { encoding: 'utf-8' | 'utf-16' | 'gb18030'; text: string }

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', encoding: 'utf-16' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', encoding: 'utf-16' },
] as const

/**
 * A spreadsheet's text: by its mark where it has one, else UTF-8, else GB18030, which a Chinese Windows writes. Bytes that are wrong
 * in UTF-8 are found out at once; Chinese text in GB18030 is practically never right in it. Undefined: none of these.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const mark = marks.find((each) => each.bytes.every((byte, at) => bytes[at] === byte))
  if (mark) {
    const text = read(mark.label, bytes.subarray(mark.bytes.length))
    return text === undefined ? undefined : { encoding: mark.encoding, text }
  }
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = read(encoding, bytes)
    if (text !== undefined) return { encoding, text }
  }
  return undefined
}

function read(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // TypeError: not of this encoding. RangeError: a Node without the tables of this encoding.
    return undefined
  }
}
