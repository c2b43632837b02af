import type { Ballast } from '../../db/ballast.ts'
import { checkFile } from '../../db/check-file.ts'
import type { WriteHandle } from '../../db/handles.ts'
import { saveChecked } from '../../db/host-state.ts'
import { prune } from '../../db/prune.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Random } from '../random.ts'
import { judgeThrow } from '../throws.ts'
import type { HubTime } from './hub-time.ts'

const weekMs = 7 * 86_400_000
const dayMs = 86_400_000
const lookEveryMs = 5000
/** Nobody is at the screen: a visit's taps are seconds apart. */
const quietMs = 30_000

export type ChoreParts = {
  db: WriteHandle
  ballast: Ballast
  hubTime: HubTime
  clock: Clock
  random: Random
  log: Log
  /** The whole file is to be checked now, after an unclean stop; `checkedMs`: wall clock of the last time. */
  check: { isDue: boolean; checkedMs: number }
}

export type QuietChores = {
  /** Somebody did something just now. */
  disturbed: () => void
  stop: () => void
}

/**
 * What has to be done some time and must not be felt: the check of the whole file after an unclean stop and once a week, old lines
 * dropped daily, the ballast renewed. One small step at a time, when nobody has touched anything for half a minute.
 */
export function startQuietChores(parts: ChoreParts): QuietChores {
  const { db, clock, log } = parts
  let disturbedMs = clock.stopwatchMs()
  const steps = chores(parts)
  const timer = setInterval(() => {
    try {
      parts.hubTime.saveHourly()
      if (clock.stopwatchMs() - disturbedMs >= quietMs) steps.next()
    } catch (error) {
      judgeThrow(error, { db, log, during: 'chores' })
    }
  }, lookEveryMs)
  timer.unref()
  return {
    disturbed: () => {
      disturbedMs = clock.stopwatchMs()
    },
    stop: () => clearInterval(timer),
  }
}

/** For ever: each `next` does one step. */
export function* chores(parts: ChoreParts): Generator<void, never> {
  const { db, clock, log, hubTime, ballast, random } = parts
  let { isDue, checkedMs } = parts.check
  let prunedMs = Number.NEGATIVE_INFINITY
  for (;;) {
    ballast.load(random.bytes)
    if (isDue || Math.abs(clock.wallMs() - checkedMs) > weekMs) {
      const faults: string[] = []
      for (const found of checkFile(db)) {
        faults.push(...found)
        yield
      }
      isDue = false
      checkedMs = clock.wallMs()
      if (faults.length > 0) log.error({ faults: faults.slice(0, 20) }, 'the database file is damaged')
      else saveChecked(db, checkedMs)
    }
    const hubNowMs = hubTime.hubNowMs()
    if (hubNowMs !== undefined && clock.uptimeMs() - prunedMs > dayMs) {
      while (prune(db, hubNowMs) > 0) yield
      prunedMs = clock.uptimeMs()
    }
    yield
  }
}
