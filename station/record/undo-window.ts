import type { Clock } from '../clock.ts'
import { undoWithinMs } from '../contract/names.ts'

/** A screen offers an act again until the host answers; a restart of the host takes less than this. */
const restartMs = 60_000

export type UndoWindow = {
  /** Something was done by this act just now: a visit, a taking, a loan. */
  opened: (act: string) => void
  /** Whether that may still be taken back. `atMs`: its entry's time by the wall clock. */
  isOpen: (act: string, atMs: number) => boolean
}

/**
 * Ten seconds by the monotonic clock. What was done in the host's former run has no monotonic time here: it stays open for the first
 * ten seconds of this run when the wall clock puts it within the last minute, so that a crash between an act and its undo does
 * not keep what was none.
 */
export function undoWindow(clock: Clock): UndoWindow {
  // Two spans of ten seconds: forgetting acts one by one makes each new one wait for a long map to be walked.
  let recent = new Map<string, number>()
  let older = new Map<string, number>()
  let turnedMs = clock.stopwatchMs()
  const startedMs = clock.stopwatchMs()
  const within = (sinceMs: number) => clock.stopwatchMs() - sinceMs <= undoWithinMs
  return {
    opened: (act) => {
      const nowMs = clock.stopwatchMs()
      if (nowMs - turnedMs > undoWithinMs) {
        older = recent
        recent = new Map()
        turnedMs = nowMs
      }
      recent.set(act, nowMs)
    },
    isOpen: (act, atMs) => {
      const sinceMs = recent.get(act) ?? older.get(act)
      if (sinceMs !== undefined) return within(sinceMs)
      const ageMs = clock.wallMs() - atMs
      return within(startedMs) && ageMs >= 0 && ageMs <= restartMs
    },
  }
}
