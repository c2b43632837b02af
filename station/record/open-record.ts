import { Temporal } from 'temporal-polyfill'
import { damagedLines } from '../../db/check-chain.ts'
import { checkFile } from '../../db/check-file.ts'
import type { Enrolment } from '../../db/enrolment.ts'
import { readEnrolment } from '../../db/enrolment.ts'
import { readAgain } from '../../db/feed.ts'
import type { WriteHandle } from '../../db/handles.ts'
import { markRunning, readHostState, saveChecked } from '../../db/host-state.ts'
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
import type { Recorder } from './recorder.ts'
import { recorderOf } from './recorder.ts'

const weekMs = 7 * 86_400_000
/** QUALITY: the chain of the last 1,000 lines, about 3 ms. */
const linesCheckedAtStart = 1000
const defaultTimeZone = 'Asia/Shanghai'

export type RecordParts = {
  db: WriteHandle
  config: HostConfig
  clock: Clock
  random: Random
  log: Log
  stopped: AbortSignal
}

export type StationRecord = {
  journal: Journal
  recorder: Recorder
  hubTime: HubTime
  boot: { app: string; boot: string }
  /** Seqs among the last lines of the living epoch that are not what was written. */
  damaged: readonly number[]
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
  const listeners: (() => void)[] = []
  const watch = watchClock(clock)
  const recorded = () => {
    for (const hear of listeners) hear()
  }
  const recorder = recorderOf(journal, clock, { watch, recorded })
  const boot = { app: config.app, boot: Buffer.from(random.bytes(4)).toString('hex') }
  recorder.record([{ kind: 'host.started', by: 'host', body: boot }])
  const isDue = !before.cleanStop || Math.abs(openedMs - before.checkedMs) > weekMs
  const timer = setInterval(() => void checkWholeFile(parts), weekMs)
  timer.unref()
  if (isDue) void checkWholeFile(parts)
  const enrolment = () => readEnrolment(db)
  return {
    journal,
    recorder,
    hubTime: hubTimeOf(db, clock),
    boot,
    damaged,
    enrolment,
    timeZone: () => knownTimeZone(enrolment()?.timeZone),
    onRecorded: (hear) => listeners.push(hear),
    close: () => clearInterval(timer),
  }
}

function checkEnd(journal: Journal, log: Log): number[] {
  const { no, tip, epoch } = journal.place()
  const from = Math.max(1, tip - linesCheckedAtStart + 1)
  const damaged = tip === 0 ? [] : damagedLines(journal.db, no, { from, through: tip })
  if (damaged.length > 0) log.error({ epoch, damaged }, 'lines of the journal are not what was written')
  return damaged
}

/** Off the start path, in a thread of its own: a fault found here has cost nobody a wait. */
async function checkWholeFile({ db, clock, log, stopped }: RecordParts): Promise<void> {
  try {
    const faults = await checkFile(db.path, stopped)
    if (stopped.aborted) return
    if (faults.length > 0) log.error({ faults: faults.slice(0, 20) }, 'the database file is damaged')
    else saveChecked(db, clock.wallMs())
  } catch (error) {
    log.error({ err: error }, 'the database file could not be checked')
  }
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
