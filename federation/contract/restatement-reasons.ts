import * as z from 'zod'
import { countSchema, instantSchema, stationIdSchema } from '../../protocol/ids.ts'

const ofStation = { station: stationIdSchema, name: z.string() }

/**
 * Why a revision differs from the one before, as far as the hub can know: of each station whose figures changed, what it saw happen
 * since. `recounted`: nothing of the others, so that figures were worked out anew (a form or item was published otherwise).
 */
export const restatementReasonSchema = z.discriminatedUnion('why', [
  z.object({
    why: z.literal('late'),
    ...ofStation,
    /** Its first word since the revision before. */
    heardAt: instantSchema.nullable(),
    /** How many more entries of the period are held; null where the revision before kept no count. */
    entries: countSchema.nullable(),
    coveredBefore: instantSchema.nullable(),
    coveredAfter: instantSchema.nullable(),
  }),
  /** At least so many visits were taken back. */
  z.object({ why: z.literal('voided'), ...ofStation, visits: countSchema }),
  /** Entries that can no longer come: more are known, or some came after all. */
  z.object({ why: z.literal('lost'), ...ofStation, before: countSchema, after: countSchema }),
  /** Its kiosk began a new journal: it was replaced, or its disk put back. What it still had of the old one came as copies. */
  z.object({ why: z.literal('journal'), ...ofStation, openedAt: instantSchema }),
  /** `verified`: entries whose clock could be checked since. `moved`: how many fewer entries fall into the period. */
  z.object({ why: z.literal('clock'), ...ofStation, verified: countSchema, moved: countSchema }),
  z.object({ why: z.literal('closed'), ...ofStation, closedAt: instantSchema }),
  /** It counts here now, or no longer: it was enrolled or moved from a day of the past, or units were hung elsewhere. */
  z.object({ why: z.literal('joined'), ...ofStation }),
  z.object({ why: z.literal('left'), ...ofStation }),
  /** `station` null: figures of the unit that no station's row shows. */
  z.object({ why: z.literal('recounted'), station: stationIdSchema.nullable(), name: z.string().nullable() }),
])
export type RestatementReason = z.infer<typeof restatementReasonSchema>
