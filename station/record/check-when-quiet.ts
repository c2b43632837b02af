import { checkFile } from '../../db/check-file.ts'
import type { WriteHandle } from '../../db/handles.ts'
import { saveChecked } from '../../db/host-state.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

const weekMs = 7 * 86_400_000
const lookEveryMs = 5000
/** Nobody is at the screen: a visit's taps are seconds apart. */
const quietMs = 30_000

export type QuietCheck = {
  /** Somebody did something just now. */
  disturbed: () => void
  stop: () => void
}

/**
 * Checks the whole file after an unclean stop and once a week, a table at a time in quiet moments: never on the start path, never
 * under a worker's hand.
 */
export function checkWhenQuiet(
  db: WriteHandle,
  about: { isDue: boolean; checkedMs: number },
  { clock, log }: { clock: Clock; log: Log },
): QuietCheck {
  let disturbedMs = clock.uptimeMs()
  let checkedMs = about.checkedMs
  let steps = about.isDue ? checkFile(db) : undefined
  let faults: string[] = []
  const timer = setInterval(() => {
    if (!steps && Math.abs(clock.wallMs() - checkedMs) > weekMs) steps = checkFile(db)
    if (!steps || clock.uptimeMs() - disturbedMs < quietMs) return
    const step = steps.next()
    if (!step.done) {
      faults = [...faults, ...step.value].slice(0, 20)
      return
    }
    steps = undefined
    checkedMs = clock.wallMs()
    if (faults.length > 0) log.error({ faults }, 'the database file is damaged')
    else saveChecked(db, checkedMs)
    faults = []
  }, lookEveryMs)
  timer.unref()
  return {
    disturbed: () => {
      disturbedMs = clock.uptimeMs()
    },
    stop: () => clearInterval(timer),
  }
}
