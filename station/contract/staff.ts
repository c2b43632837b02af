// Signing in by card and PIN, without a network. Who may do what: station/staff/rights.ts.
import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import { cardIdSchema, instantSchema, slugSchema } from '../../protocol/ids.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'

export const roleSchema = z.enum(['manager', 'volunteer', 'guest'])
export type Role = z.infer<typeof roleSchema>

/** The rights a role may have; `rights` of a session says which it has, so that a screen offers nothing that is refused. */
export const rightSchema = z.enum([
  'receive',
  'issue',
  'count',
  'write-off',
  'quarantine',
  'transfer',
  'restock',
  'void',
  'keep-shift',
  'equipment',
  'sessions',
  'assess',
  'delivery',
  'post-jobs',
  'office-keys',
])
export type Right = z.infer<typeof rightSchema>

/** Wrong PINs in a row before a card is locked, and how long each time: 5 min, doubling to 24 h. */
export const triesBeforeLock = 5

/** `state`: `valid`, `expired` (past its last day by trusted now), `unreadable` (sealed to another machine: the county must send it anew). */
const cardSchema = z.object({
  card: cardIdSchema,
  name: z.string().nullable(),
  role: roleSchema,
  validUntil: daySchema,
  state: z.enum(['valid', 'expired', 'unreadable']),
  lockedUntil: instantSchema.nullable(),
})

/** Whom the sign-in page offers. Empty before the county has sent cards: then only joining and delivery can be seen to. */
export const cards = defineCall({
  input: z.object({}),
  output: z.object({ cards: z.array(cardSchema) }),
  problems: [],
})

/**
 * A PIN that cannot be one is a wrong one. `lockedForMs` counts on the host's monotonic clock and survives restarts. Never by way of
 * the mailbox: neither PIN nor session may reach a disk. The act only makes a call that is repeated within seconds be one try.
 */
export const signIn = defineCall({
  input: z.object({ act: actSchema, card: cardIdSchema, pin: z.string().min(1).max(32) }),
  output: z.discriminatedUnion('is', [
    z.object({
      is: z.literal('signed-in'),
      session: sessionSchema,
      card: cardIdSchema,
      name: z.string().nullable(),
      role: roleSchema,
      rights: z.array(rightSchema),
    }),
    z.object({ is: z.literal('wrong-pin'), triesLeft: z.int().min(0) }),
    z.object({ is: z.literal('locked-out'), lockedForMs: z.int().min(0) }),
    z.object({ is: z.literal('not-valid'), why: z.enum(['expired', 'unreadable', 'no-such-card']) }),
  ]),
  problems: ['cannot-record'],
})

/** How long a session lasts without a call, milliseconds: a screen locks itself earlier. */
export const sessionIdleMs = 300_000

export const signOut = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({}),
  problems: [],
})

/** Trainings of the staff and how far they are from their end: the same stages as lots, `ended` when past. */
export const trainings = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    day: daySchema,
    staff: z.array(
      z.object({
        card: cardIdSchema,
        name: z.string().nullable(),
        role: roleSchema,
        trainings: z.array(
          z.object({
            kind: slugSchema,
            validUntil: daySchema.nullable(),
            stage: z.enum(['ended', 'red', 'amber', 'green']),
          }),
        ),
      }),
    ),
  }),
  problems: ['not-signed-in'],
})
