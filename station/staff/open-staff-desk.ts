import type { Clock } from '../clock.ts'
import type { SealingKeys } from '../enrolment/sealing-keys.ts'
import type { Log } from '../log.ts'
import type { Random } from '../random.ts'
import { dayOf } from '../record/day-of.ts'
import type { StationRecord } from '../record/open-record.ts'
import { judgeThrow } from '../throws.ts'
import type { CardBook } from './card-book.ts'
import { cardBookOf } from './card-book.ts'
import type { PinChecker } from './check-pin.ts'
import { pinCheckerOf } from './check-pin.ts'
import type { LockOuts } from './lock-outs.ts'
import { lockOutsOf } from './lock-outs.ts'
import { rightsOf } from './rights.ts'
import type { StaffDesk } from './staff-desk.ts'
import type { StaffSessions } from './staff-sessions.ts'
import { staffSessions } from './staff-sessions.ts'

const saveEveryMs = 60_000

export type StaffParts = {
  record: Pick<StationRecord, 'journal' | 'recorder' | 'hubTime' | 'timeZone'>
  sealing: Pick<SealingKeys, 'unseal'>
  clock: Clock
  random: Random
  log: Log
}

/** The desk the other nouns ask, and what the staff's own calls work with. */
export type OpenedDesk = StaffDesk & {
  book: CardBook
  locks: LockOuts
  sessions: StaffSessions
  check: PinChecker['check']
  /** The name on a card, where the county has sent one. */
  nameOf: (card: string) => string | null
  /** The day by trusted now. */
  today: () => string
  /** Waits for a PIN that is being checked, and notes the locks that run. */
  close: () => Promise<void>
}

export function openStaffDesk(parts: StaffParts): OpenedDesk {
  const { record, clock, log } = parts
  const { journal, recorder, hubTime, timeZone } = record
  const { db } = journal
  const today = () => dayOf(hubTime.nowMs(), timeZone())
  const book = cardBookOf({ db, sealing: parts.sealing, today })
  const locks = lockOutsOf(db, { uptimeMs: clock.uptimeMs, hubNowMs: hubTime.hubNowMs })
  const sessions = staffSessions({ ...parts, book })
  const { check, idle } = pinCheckerOf({ db, recorder, book, locks })
  function save(): void {
    try {
      locks.save()
    } catch (error) {
      judgeThrow(error, { db, log, during: 'locks' })
    }
  }
  const timer = setInterval(save, saveEveryMs)
  timer.unref()
  return {
    ...{ book, locks, sessions, check, today },
    nameOf: (card) => book.find(card)?.name ?? null,
    whoIs: (session) => {
      const card = sessions.cardOf(session)
      if (!card) return undefined
      const { role } = card
      return { card: card.card, by: `staff/${card.card}`, role, rights: new Set(rightsOf(role)) }
    },
    confirm: async (card, pin) => {
      const checked = await check(card, pin)
      return checked.is === 'not-valid' ? 'no-such-card' : checked.is
    },
    close: async () => {
      clearInterval(timer)
      await idle()
      save()
    },
  }
}
