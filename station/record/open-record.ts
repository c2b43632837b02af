import { Temporal } from 'temporal-polyfill'
import type { Ballast } from '../../db/ballast.ts'
import { damagedLines } from '../../db/check-chain.ts'
import type { Enrolment } from '../../db/enrolment.ts'
import { readEnrolment } from '../../db/enrolment.ts'
import { readAgain } from '../../db/feed.ts'
import type { WriteHandle } from '../../db/handles.ts'
import { markRunning, readHostState } from '../../db/host-state.ts'
import type { Journal } from '../../db/journal.ts'
import { openJournal } from '../../db/journal.ts'
import type { Clock } from '../clock.ts'
import type { HostConfig } from '../host-config.ts'
import type { Log } from '../log.ts'
import type { Random } from '../random.ts'
import { uuidAt } from '../random.ts'
import { watchClock } from './clock-watch.ts'
import type { HubTime } from './hub-time.ts'
import { hubTimeOf } from './hub-time.ts'
import { startQuietChores } from './quiet-chores.ts'
import type { Recorder } from './recorder.ts'
import { recorderOf } from './recorder.ts'

/** QUALITY: the chain of the last 1,000 lines, about 3 ms. */
const linesCheckedAtStart = 1000
const defaultTimeZone = 'Asia/Shanghai'

export type RecordParts = {
  db: WriteHandle
  ballast: Ballast
  /** The database is what could be carried over from a damaged one. */
  wasRepaired: boolean
  config: HostConfig
  clock: Clock
  random: Random
  log: Log
}

export type StationRecord = {
  journal: Journal
  recorder: Recorder
  hubTime: HubTime
  boot: { app: string; boot: string }
  /** Seqs among the last lines of the living epoch that are not what was written. */
  damaged: readonly number[]
  wasRepaired: boolean
  enrolment: () => Enrolment | undefined
  timeZone: () => string
  /** Called after each entry of the host's own epoch is on the disk. */
  onRecorded: (hear: () => void) => void
  close: () => void
}

/** Opens the journal for this boot: looks at what the last run left, then writes `host.started`. */
export function openRecord(parts: RecordParts): StationRecord {
  const { db, config, clock, random, log } = parts
  const before = readHostState(db)
  markRunning(db)
  const openedMs = clock.wallMs()
  const journal = openJournal(db, { epoch: uuidAt(openedMs, random), openedMs })
  const damaged = checkEnd(journal, log)
  readAgain(db)
  const hubTime = hubTimeOf(db, clock)
  const check = { isDue: !before.cleanStop, checkedMs: before.checkedMs }
  const chores = startQuietChores({ ...parts, hubTime, check })
  const listeners: (() => void)[] = [chores.disturbed]
  const watch = watchClock(clock)
  const recorded = () => {
    for (const hear of listeners) hear()
  }
  const recorder = recorderOf(journal, clock, { watch, recorded })
  const boot = { app: config.app, boot: Buffer.from(random.bytes(4)).toString('hex') }
  recorder.record([{ kind: 'host.started', by: 'host', body: boot }])
  const enrolment = () => readEnrolment(db)
  return {
    journal,
    recorder,
    hubTime,
    boot,
    damaged,
    wasRepaired: parts.wasRepaired,
    enrolment,
    timeZone: () => knownTimeZone(enrolment()?.timeZone),
    onRecorded: (hear) => listeners.push(hear),
    close: chores.stop,
  }
}

function checkEnd(journal: Journal, log: Log): number[] {
  const { no, tip, epoch } = journal.place()
  const from = Math.max(1, tip - linesCheckedAtStart + 1)
  const damaged = tip === 0 ? [] : damagedLines(journal.db, no, { from, through: tip })
  if (damaged.length > 0) log.error({ epoch, damaged }, 'lines of the journal are not what was written')
  return damaged
}

/** A zone this program does not know must not keep a station from counting its day. */
function knownTimeZone(named: string | undefined): string {
  try {
    return Temporal.Now.zonedDateTimeISO(named ?? defaultTimeZone).timeZoneId
  } catch {
    // RangeError: not a zone of this program's tables.
    return defaultTimeZone
  }
}
