// Puts the host together: the database, the rules, the loop and the doors for screens.
import { join } from 'node:path'
import type { Ballast } from '../db/ballast.ts'
import { ballastAt } from '../db/ballast.ts'
import { checkpoint } from '../db/checkpoint.ts'
import type { WriteHandle } from '../db/handles.ts'
import { markStopped } from '../db/host-state.ts'
import { oldNodeSentence } from '../db/open.ts'
import { openOrRepair, suspect } from '../db/repair.ts'
import type { Clock } from './clock.ts'
import type { StationClient } from './contract/client.ts'
import { dispatcherOf } from './contract/dispatch.ts'
import { deliveryHandlers } from './delivery/delivery-handlers.ts'
import { enrolmentHandlers } from './enrolment/enrolment-handlers.ts'
import { followHub } from './enrolment/follow-hub.ts'
import { openSealingKeys } from './enrolment/sealing-keys.ts'
import { equipmentHandlers } from './equipment/equipment-handlers.ts'
import type { HostConfig } from './host-config.ts'
import { describeKiosk } from './kiosk/describe.ts'
import { wantedRelease } from './kiosk/wanted-release.ts'
import { listingHandlers } from './listings/listing-handlers.ts'
import { loanHandlers } from './loans/loan-handlers.ts'
import type { Log } from './log.ts'
import type { Random } from './random.ts'
import { dayOf } from './record/day-of.ts'
import { openRecord } from './record/open-record.ts'
import { officeBook } from './requests/known-offices.ts'
import { requestHandlers } from './requests/request-handlers.ts'
import { restockHandlers } from './restocks/restock-handlers.ts'
import { sessionHandlers } from './sessions/session-handlers.ts'
import type { Shell } from './shell/serve-shell.ts'
import { serveShell } from './shell/serve-shell.ts'
import { openShiftOf } from './shifts/current-shift.ts'
import { shiftHandlers } from './shifts/shift-handlers.ts'
import { openStaffDesk } from './staff/open-staff-desk.ts'
import { staffHandlers } from './staff/staff-handlers.ts'
import { openCatalogue } from './stock/catalogue.ts'
import { stockAtHandover } from './stock/stock-at-handover.ts'
import { stockHandlers } from './stock/stock-handlers.ts'
import { startSync } from './sync/start-sync.ts'
import { takeFolder } from './take-folder.ts'
import { judgeThrow } from './throws.ts'
import { inProcessClient } from './transports/in-process.ts'
import type { ScreenPort } from './transports/message-port.ts'
import { servePort } from './transports/message-port.ts'
import type { NoticeBoard } from './transports/notice-board.ts'
import { noticeBoard } from './transports/notice-board.ts'
import { staffVisitHandlers } from './visits/staff-visit-handlers.ts'
import { visitHandlers } from './visits/visit-handlers.ts'

export type HostParts = {
  config: HostConfig
  clock: Clock
  random: Random
  log: Log
  /** Ends the process after a failure in doubt; must not return in production. */
  onFatal: (error: Error) => void
  /** A launch address was spent; this is the next one. */
  onLaunch?: (address: string) => void
  /** The hub wants this version of the app installed: told at the start and at each change. */
  onRelease?: (app: string) => void
}

export type Host = {
  inProcessClient: StationClient
  connectPort: (port: ScreenPort) => void
  shell: Shell | undefined
  /** The machine has a network again: a wait ends. */
  networkUp: () => void
  /** Ends cleanly: no answer is pending, the database is marked and closed. */
  stop: () => Promise<void>
}

export type StartHost = { ok: true; host: Host } | { ok: false; say: string }

/** Starts a host. What a person can put right comes back as a sentence; a throw is a bug or a broken disk. */
export async function startHost(parts: HostParts): Promise<StartHost> {
  const { config, clock, log } = parts
  const { dataDir } = config
  const tooOld = oldNodeSentence(process.versions.napi)
  if (tooOld) return { ok: false, say: tooOld }
  const taken = takeFolder(dataDir)
  if (!taken.ok) return taken
  const { lock } = taken
  const ballast = ballastAt(join(dataDir, 'ballast'))
  const path = join(dataDir, 'station.db')
  const events = { onFatal: fatalFor(path, parts.onFatal), relieve: () => letGo(ballast, log) }
  const opened = openOrRepair(path, events, clock.wallMs())
  if (!opened.ok) {
    lock.release()
    return { ok: false, say: opened.say }
  }
  const { db, repaired } = opened
  if (repaired) log.error(repaired, 'the database was damaged: what could be read was carried over')
  const stopping = new AbortController()
  const notices = noticeBoard()
  if (parts.onRelease) announceRelease(db, notices, parts.onRelease)
  followHub(db, config.hub)
  const record = openRecord({ ...parts, db, ballast, wasRepaired: repaired !== undefined })
  const sealing = openSealingKeys(dataDir)
  const sync = startSync({ ...parts, record, notices, sealing, stopped: stopping.signal })
  const desk = openStaffDesk({ ...parts, record, sealing })
  const staffed = { ...record, clock, desk }
  const { nowMs } = record.hubTime
  const trustedDay = () => dayOf(nowMs(), record.timeZone())
  const unit = () => record.enrolment()?.unit
  const offices = officeBook({ db, unit, day: trustedDay, nowMs })
  const stocked = {
    ...{ ...staffed, hurry: sync.hurry, catalogue: openCatalogue(db), openShift: openShiftOf(db) },
    station: () => record.enrolment()?.station,
  }
  const dispatch = dispatcherOf(
    {
      ...visitHandlers({ ...record, clock, timeZone: record.timeZone }),
      ...staffVisitHandlers(stocked),
      ...deliveryHandlers(sync),
      ...enrolmentHandlers(sync),
      ...staffHandlers(desk, parts),
      ...stockHandlers(stocked),
      ...loanHandlers(stocked),
      ...restockHandlers(stocked),
      ...shiftHandlers({ ...staffed, stockAtHandover: stockAtHandover(stocked) }),
      ...equipmentHandlers(staffed),
      ...sessionHandlers(staffed),
      ...requestHandlers({ ...staffed, offices, day: trustedDay, sendAtOnce: sync.hurry }),
      ...listingHandlers({ ...staffed, day: trustedDay, unit }),
      'kiosk.describe': () => ({ ok: true, value: describeKiosk(kioskParts(db)) }),
    },
    (error, call) => judgeThrow(error, { db, log, during: call }),
  )
  function kioskParts(handle: WriteHandle) {
    const { hubTime, timeZone, enrolment } = record
    const { app, diagonalInches = null } = config
    return { db: handle, app, diagonalInches, enrolment, timeZone, nowMs: hubTime.nowMs }
  }

  async function stop(): Promise<void> {
    if (stopping.signal.aborted) return
    stopping.abort()
    notices.close()
    await shell?.close()
    await sync.done
    await desk.close()
    record.close()
    checkpoint(db, 'TRUNCATE')
    markStopped(db)
    db.sqlite.close()
    lock.release()
  }

  const served = config.shell && (await serveShell({ ...parts, ...config.shell, dataDir, dispatch, notices }))
  const shell = served?.ok ? served.shell : undefined
  if (served && !served.ok) {
    await stop()
    return { ok: false, say: served.say }
  }
  return {
    ok: true,
    host: {
      inProcessClient: inProcessClient(dispatch, notices, () => stopping.signal.aborted),
      connectPort: (port) => servePort(port, dispatch, notices),
      shell,
      networkUp: sync.wake,
      stop,
    },
  }
}

/** A file found damaged in the middle of a run is looked through by the next start, before it is trusted again. */
function fatalFor(path: string, onFatal: (error: Error) => void): (error: Error) => void {
  return (error) => {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code))) suspect(path)
    onFatal(error)
  }
}

/** The disk is full: the reserve goes, and with it about a thousand acts can still be recorded. */
function letGo(ballast: Ballast, log: Log): boolean {
  const had = ballast.drop()
  if (had) log.error({}, 'the disk is full: the reserve was let go; room is needed')
  return had
}

function announceRelease(db: WriteHandle, notices: NoticeBoard, tell: (app: string) => void): void {
  let told: string | undefined
  const look = () => {
    const wanted = wantedRelease(db)
    if (wanted !== undefined && wanted !== told) tell(wanted)
    told = wanted
  }
  look()
  notices.hear((notice) => notice === 'documents' && look())
}
