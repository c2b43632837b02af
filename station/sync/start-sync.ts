// Puts the loop together with what it needs, and gives the handlers what they may know of it.
import { findEpoch } from '../../db/epochs.ts'
import type { Clock } from '../clock.ts'
import type { AnswerOf, ParsedInputOf } from '../contract/calls.ts'
import type { Delivery } from '../contract/delivery.ts'
import { deliveryStatus } from '../delivery/delivery-status.ts'
import { daysOfRoom } from '../delivery/room.ts'
import { enrol } from '../enrolment/enrol.ts'
import { enrolByCode } from '../enrolment/enrol-by-code.ts'
import { openKeys } from '../enrolment/keys.ts'
import type { SealingKeys } from '../enrolment/sealing-keys.ts'
import type { HostConfig } from '../host-config.ts'
import type { Log } from '../log.ts'
import type { Random } from '../random.ts'
import type { StationRecord } from '../record/open-record.ts'
import { judgeThrow } from '../throws.ts'
import type { NoticeBoard } from '../transports/notice-board.ts'
import type { AskHub } from './ask-hub.ts'
import { askHubWith } from './ask-hub.ts'
import { adaptiveBatchSize } from './batch-size.ts'
import type { EpochBeginner } from './begin-epoch.ts'
import { epochBeginner } from './begin-epoch.ts'
import { hubKeysOf } from './hub-keys.ts'
import type { Loop } from './loop.ts'
import { startLoop } from './loop.ts'
import { watchNetwork } from './network-watch.ts'
import { clockObserver } from './observe-clock.ts'

export type SyncStart = {
  config: HostConfig
  clock: Clock
  random: Random
  log: Log
  record: StationRecord
  notices: NoticeBoard
  sealing: SealingKeys
  stopped: AbortSignal
}

export type Sync = {
  status: () => Delivery
  wake: () => void
  /** An entry was written that must not wait for the heartbeat. */
  hurry: () => void
  askHub: AskHub
  mayEnrol: () => boolean
  enrol: (input: ParsedInputOf<'enrolment.enrol'>) => Promise<AnswerOf<'enrolment.enrol'>>
  done: Promise<void>
}

/**
 * Refusals that a new code from the hub we trust may end. They are not signed: they change nothing by themselves, the loop goes on
 * trying under the key it has, and all they open is the way for a person to type a code.
 */
const mayCallForCode = new Set<unknown>(['revoked', 'unknown-station', 'bad-signature'])

/** A screen draws delivery at most this often while check-ins come one after another. */
const noticeEveryMs = 500

export function startSync(start: SyncStart): Sync {
  const { config, clock, random, log, record, notices, sealing, stopped } = start
  const { journal, recorder, hubTime, boot } = record
  const { db } = journal
  const askHub = askHubWith(clock, stopped)
  const keys = openKeys(config.dataDir)
  const observer = clockObserver(clock)
  const epochs = epochBeginner({ journal, clock, random, log, observer, boot })
  beginAfterDamage(record, epochs, log)
  const room = daysOfRoom(db, clock)
  const status = () => deliveryStatus(db, loop.state(), room)
  const announce = throttled(() => {
    if (!stopped.aborted) notices.post('delivery', status())
  })
  const mayEnrol = () => record.enrolment() === undefined || mayCallForCode.has(loop.state().fault)
  const enrolParts = { journal, keys, sealing, askHub, clock, random, app: config.app, mayEnrol, epochs }
  async function enrolNow(input: ParsedInputOf<'enrolment.enrol'>) {
    const outcome = await enrol(enrolParts, input)
    if (outcome.answer.ok) {
      log.info({ ...outcome.answer.value, hub: input.hub }, 'the station is enrolled')
      notices.post('documents', { cursor: status().feedCursor })
    }
    return outcome
  }
  // A person's enrolment ends the loop's wait; the loop's own goes on by itself.
  async function enrolAndWake(input: ParsedInputOf<'enrolment.enrol'>) {
    const { answer } = await enrolNow(input)
    if (answer.ok) loop.wake()
    return answer
  }
  const loop: Loop = startLoop({
    ...{ journal, recorder, keys, hubTime, observer, askHub, clock, random, log, boot, epochs, stopped },
    hubKeys: hubKeysOf(db, askHub),
    size: adaptiveBatchSize(),
    corrupt: { run: '' },
    setAside: new Set(),
    moved: announce,
    changed: announce,
    documentsChanged: (cursor) => notices.post('documents', { cursor }),
    isEnrolled: () => record.enrolment() !== undefined,
    enrolByCode: enrolByCode({ config, log, askHub, enrol: enrolNow }),
    onThrow: (error) => judgeThrow(error, { db, log, during: 'sync' }),
  })
  record.onRecorded(announce)
  const stopWatching = watchNetwork(loop.wake)
  stopped.addEventListener('abort', stopWatching)
  return {
    status,
    wake: loop.wake,
    hurry: loop.hurry,
    askHub,
    mayEnrol,
    enrol: enrolAndWake,
    done: loop.done,
  }
}

/** Calls `act` soon and then at most every half second, the last call never lost. */
function throttled(act: () => void): () => void {
  let state: 'idle' | 'soon' | 'resting' | 'wanted' = 'idle'
  const run = () => {
    state = 'resting'
    setTimeout(rested, noticeEveryMs).unref()
    act()
  }
  const rested = () => {
    if (state === 'wanted') run()
    else state = 'idle'
  }
  return () => {
    if (state === 'resting') state = 'wanted'
    if (state !== 'idle') return
    state = 'soon'
    setImmediate(run)
  }
}

/**
 * Lines that the hub has not got can no longer be read, or may be missing at the end of a repaired database: the journal goes on in
 * a new epoch that names what it knows to be lost.
 */
function beginAfterDamage(record: StationRecord, epochs: EpochBeginner, log: Log): void {
  const { db } = record.journal
  const living = findEpoch(db, record.journal.place().epoch)
  const isHurt = record.wasRepaired
    ? living && living.tip > 1
    : record.damaged.some((seq) => seq > (living?.acked ?? 0))
  if (!living || !isHurt) return
  if (!epochs.begin('damaged', living.acked))
    log.error({}, 'the damaged epoch goes on until a new one may begin')
}
