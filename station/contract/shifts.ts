import * as z from 'zod'
import { cardIdSchema, entryNameSchema, instantSchema, slugSchema } from '../../protocol/ids.ts'
import { plainTextSchema } from '../../protocol/plain-text.ts'
import { shiftChecksSchema } from '../../protocol/shift-checks.ts'
import { defineCall } from './define-call.ts'
import { actSchema, sessionSchema } from './names.ts'

/** The daily round (dossier 2.2): slugs the app has words for; a station may use its own besides. */
export const dailyChecks = [
  'water',
  'first-aid',
  'medicine-dates',
  'sockets',
  'microwave',
  'climate',
  'fire-safety',
  'power',
  'hygiene',
  'rules-on-wall',
] as const
/** Those of them that a thermometer reads. */
export const celsiusChecks = ['water', 'climate'] as const

export const shiftSchema = z.object({
  name: entryNameSchema,
  keeper: cardIdSchema,
  keeperName: z.string().nullable(),
  guest: z.boolean(),
  since: instantSchema,
  checks: shiftChecksSchema,
  /** The line the last keeper left behind, when the shift came by handover. */
  note: z.string().nullable(),
})

/** One line of the shift book. */
const shiftEventSchema = z.object({
  name: entryNameSchema,
  kind: z.enum(['shift.opened', 'shift.handed-over', 'shift.closed', 'station.opened', 'station.closed']),
  at: instantSchema,
  by: z.string(),
  byName: z.string().nullable(),
  to: cardIdSchema.nullable(),
  toName: z.string().nullable(),
  guest: z.boolean(),
  checks: shiftChecksSchema,
  note: z.string().nullable(),
  reason: slugSchema.nullable(),
})

/** `open`: whether the door is open to workers. `book`: newest first, the last 100. */
export const current = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    shift: shiftSchema.nullable(),
    open: z.boolean(),
    openSince: instantSchema.nullable(),
    book: z.array(shiftEventSchema),
  }),
  problems: ['not-signed-in'],
})

/** Opens a shift, and the door with it unless it is open already. */
export const openShift = defineCall({
  input: z.object({ session: sessionSchema, act: actSchema, checks: shiftChecksSchema, guest: z.boolean() }),
  output: z.object({ shift: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'shift-open-already', 'cannot-record'],
})

export const handOver = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    to: cardIdSchema,
    checks: shiftChecksSchema,
    guest: z.boolean(),
    note: plainTextSchema(500).optional(),
  }),
  output: z.object({ shift: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-shift', 'no-such-card', 'cannot-record'],
})

/** Ends the shift; the door closes with it, for `reason` where it closes at another time than usual. */
export const closeShift = defineCall({
  input: z.object({
    session: sessionSchema,
    act: actSchema,
    checks: shiftChecksSchema,
    closesDoor: z.boolean(),
    reason: slugSchema.optional(),
  }),
  output: z.object({ shift: entryNameSchema }),
  problems: ['not-signed-in', 'not-allowed', 'no-shift', 'cannot-record'],
})

/** What the handover sheet says: made from the journal, so that nobody has to write it. All of the open shift, or of the last one. */
export const handoverSheet = defineCall({
  input: z.object({ session: sessionSchema }),
  output: z.object({
    since: instantSchema,
    until: instantSchema.nullable(),
    keeper: z.string().nullable(),
    visits: z.int(),
    people: z.int(),
    checks: shiftChecksSchema,
    low: z.array(z.object({ item: slugSchema, usable: z.int(), par: z.int() })),
    expiring: z.array(
      z.object({ item: slugSchema, lot: z.string().nullable(), until: z.string(), onHand: z.int() }),
    ),
    faults: z.array(z.object({ equipment: slugSchema, fault: slugSchema, since: instantSchema })),
    loansOut: z.int(),
    restocksOpen: z.int(),
    sessions: z.array(z.object({ kind: slugSchema, people: z.int() })),
    note: z.string().nullable(),
  }),
  problems: ['not-signed-in', 'no-shift'],
})
