import { maxRawBytes } from '../../protocol/signed-frame.ts'

/** PROTOCOL section 2: begin at 16 KiB, double after a success, halve after a failure. */
const firstBytes = 16 * 1024
/** One line may be 64 KiB and always goes alone: below this a smaller size changes nothing. */
const smallestBytes = 1024
/** Successes at a size that failed twice as big before that is tried again. */
const provingRun = 16

export type BatchSize = {
  /** Raw bytes the next batch should have at most; a single longer line goes all the same. */
  bytes: () => number
  succeeded: () => void
  failed: () => void
}

/**
 * Remembers the size that failed last and does not double into it again until 16 batches have passed below: on a line that dies
 * every so many bytes, trying each other time would waste half of what is sent.
 */
export function adaptiveBatchSize(): BatchSize {
  let bytes = firstBytes
  let failedBytes = Number.POSITIVE_INFINITY
  let proven = 0
  return {
    bytes: () => bytes,
    succeeded: () => {
      proven += 1
      if (proven >= provingRun) failedBytes = Number.POSITIVE_INFINITY
      const doubled = Math.min(maxRawBytes, bytes * 2)
      if (doubled >= failedBytes) return
      bytes = doubled
      proven = 0
    },
    failed: () => {
      failedBytes = bytes
      proven = 0
      bytes = Math.max(smallestBytes, Math.floor(bytes / 2))
    },
  }
}
