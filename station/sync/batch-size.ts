import { maxRawBytes } from '../../protocol/signed-frame.ts'

/** PROTOCOL section 2: begin at 16 KiB, double after a success, halve after a failure. */
const firstBytes = 16 * 1024
/** One line may be 64 KiB and always goes alone: below this a smaller size changes nothing. */
const smallestBytes = 1024
/** Successes below a size that failed before that size is tried again. */
const provingRun = 16

export type BatchSize = {
  /** Raw bytes the next batch should have at most; a single longer line goes all the same. */
  bytes: () => number
  /** What `bytes` will be once a batch of `sentBytes` has got through. */
  bytesAfter: (sentBytes: number) => number
  succeeded: (sentBytes: number) => void
  failed: (sentBytes: number) => void
}

/**
 * Doubles after a batch that used its size; a few lines that got through prove nothing about more. Remembers the size that failed
 * last and does not double into it again until 16 batches have passed below: on a line that dies every so many bytes, trying each
 * other time would waste half of what is sent.
 */
export function adaptiveBatchSize(): BatchSize {
  let bytes = firstBytes
  let failedBytes = Number.POSITIVE_INFINITY
  let proven = 0
  const ceiling = (run: number) => (run >= provingRun ? Number.POSITIVE_INFINITY : failedBytes)
  const grown = (sentBytes: number, run: number) => {
    const doubled = Math.min(maxRawBytes, bytes * 2)
    return sentBytes * 2 > bytes && doubled < ceiling(run) ? doubled : bytes
  }
  return {
    bytes: () => bytes,
    bytesAfter: (sentBytes) => grown(sentBytes, proven + 1),
    succeeded: (sentBytes) => {
      proven += 1
      const before = bytes
      bytes = grown(sentBytes, proven)
      failedBytes = ceiling(proven)
      if (bytes > before) proven = 0
    },
    failed: (sentBytes) => {
      failedBytes = sentBytes
      proven = 0
      bytes = Math.max(smallestBytes, Math.floor(Math.min(bytes, sentBytes) / 2))
    },
  }
}
