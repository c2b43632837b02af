import type { Clock } from '../clock.ts'
import { sessionIdleMs } from '../contract/staff.ts'
import type { Random } from '../random.ts'
import type { CardBook, HeldCard } from './card-book.ts'

/** 192 bits: nobody guesses one. */
const secretBytes = 24

export type StaffSessions = {
  /** A new session's secret; the same card's session before ends with it. */
  begin: (card: HeldCard) => string
  /** Whose session it is; undefined when it has ended. Counts as a sign of life. */
  cardOf: (session: string) => HeldCard | undefined
  end: (session: string) => void
}

type Session = { card: string; sealed: string; seenMs: number }

/**
 * Who is signed in: in memory only, so that a restart signs everybody out. A session ends five minutes after its last call, and at
 * once when the county withdraws its card, lets it expire, or gives it another PIN.
 */
export function staffSessions(parts: {
  book: CardBook
  clock: Pick<Clock, 'uptimeMs'>
  random: Pick<Random, 'bytes'>
}): StaffSessions {
  const { book, clock, random } = parts
  const sessions = new Map<string, Session>()
  return {
    begin: ({ card, sealed }) => {
      for (const [secret, one] of sessions) if (one.card === card) sessions.delete(secret)
      const secret = Buffer.from(random.bytes(secretBytes)).toString('base64url')
      sessions.set(secret, { card, sealed, seenMs: clock.uptimeMs() })
      return secret
    },
    cardOf: (secret) => {
      const session = sessions.get(secret)
      if (!session) return undefined
      const isIdle = clock.uptimeMs() - session.seenMs > sessionIdleMs
      const card = isIdle ? undefined : book.find(session.card)
      if (card?.sealed !== session.sealed || book.isExpired(card)) {
        sessions.delete(secret)
        return undefined
      }
      session.seenMs = clock.uptimeMs()
      return card
    },
    end: (secret) => void sessions.delete(secret),
  }
}
