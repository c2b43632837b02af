// What the station knows of the true time (PROTOCOL section 7): only what its hub has signed, carried on by a monotonic clock.

import type { WriteHandle } from '../../db/handles.ts'
import { readHostState, saveTrusted } from '../../db/host-state.ts'
import type { Clock } from '../clock.ts'

const saveEveryMs = 3_600_000

export type HubTime = {
  /** Later of the wall clock and trusted now: what expiry and validity go by. Milliseconds since 1970. */
  nowMs: () => number
  /** The hub's clock as far as this run has heard it; undefined before the first signed answer. */
  hubNowMs: () => number | undefined
  /** A signed answer to our own request was midway at `hubMs`. */
  heard: (hubMs: number) => void
  /** Saves trusted now when the last time was an hour ago. */
  saveHourly: () => void
}

export function hubTimeOf(db: WriteHandle, clock: Clock): HubTime {
  let base = { trustedMs: readHostState(db).trustedMs, uptimeMs: clock.uptimeMs() }
  let heardThisRun = false
  let savedAtMs = Number.NEGATIVE_INFINITY
  const trustedMs = () => base.trustedMs + (clock.uptimeMs() - base.uptimeMs)
  return {
    nowMs: () => Math.max(clock.wallMs(), trustedMs()),
    hubNowMs: () => (heardThisRun ? trustedMs() : undefined),
    heard: (hubMs) => {
      base = { trustedMs: hubMs, uptimeMs: clock.uptimeMs() }
      heardThisRun = true
    },
    saveHourly: () => {
      // Nothing to carry on before any hub has ever spoken.
      if (base.trustedMs === 0 || clock.uptimeMs() - savedAtMs < saveEveryMs) return
      savedAtMs = clock.uptimeMs()
      saveTrusted(db, trustedMs())
    },
  }
}
