import type { Act } from './act-flow.ts'
import { lastLookMs, refusedLookMs, undoneLookMs } from './timings.ts'

/** How long the page that says what became of an act stays by itself, milliseconds; null while there is something to wait for. */
export function actLookMs({ progress, undo }: Act): number | null {
  if (undo.is === 'done') return undoneLookMs
  if (undo.is === 'refused' || progress.is === 'refused') return refusedLookMs
  return undo.is === 'over' ? lastLookMs : null
}
