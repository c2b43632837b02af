// Frames no honest station would send, made by hand (RFC 8878): small to carry, huge to open.

const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
const maxBlockBytes = 128 * 1024

/** One run-length block: four bytes that open to `size` bytes. */
function runBlock(size: number, last: boolean): Buffer {
  const block = Buffer.alloc(4)
  block.writeUIntLE((last ? 1 : 0) | (1 << 1) | (size << 3), 0, 3)
  block[3] = 0x61
  return block
}

/** A frame that opens to `rawBytes` letters `a` and says nothing of its size. 4 GiB fit in 128 KiB. */
export function runFrame(rawBytes: number): Buffer {
  const blocks = Math.ceil(rawBytes / maxBlockBytes)
  // Window descriptor 0x38: 128 KiB, the least that such blocks need.
  const head = Buffer.concat([magic, Buffer.from([0x00, 0x38])])
  const full = runBlock(maxBlockBytes, false)
  return Buffer.concat([
    head,
    ...Array.from({ length: blocks - 1 }, () => full),
    runBlock(maxBlockBytes, true),
  ])
}

/** A frame of one block that claims to hold `claimedBytes`. */
export function boastingFrame(claimedBytes: bigint): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(claimedBytes)
  // Descriptor 0xC0: an eight-byte content size; window descriptor 0x38.
  return Buffer.concat([magic, Buffer.from([0xc0, 0x38]), size, runBlock(1000, true)])
}

/** A frame that asks its reader for a window of two terabytes. */
export function wideFrame(): Buffer {
  return Buffer.concat([magic, Buffer.from([0x00, 0xf8]), runBlock(1000, true)])
}
