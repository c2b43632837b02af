// Recalls: lots that must not be taken any more, whom the county told, and how far the word has come.
import * as z from 'zod'
import { daySchema } from '../../protocol/days.ts'
import { recallDocument } from '../../protocol/documents/recall.ts'
import { countSchema, instantSchema, stationIdSchema, unitIdSchema } from '../../protocol/ids.ts'

/** Minted by whoever makes the recall: a lot recalled by two counties is two recalls. */
export const recallIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

export const recallRowSchema = recallDocument.body.extend({
  recall: recallIdSchema,
  /** Whose stations it goes to, this unit's and those below; null: every station of the federation. */
  unit: unitIdSchema.nullable(),
  rev: countSchema,
  /** False for one that was made above the reader's unit, or by a reader who may not publish. */
  mayChange: z.boolean(),
  /** The stations in the asked unit's reach that it goes to. `known`: the station's feed has come as far. */
  stations: z.array(
    z.object({
      station: stationIdSchema,
      name: z.string(),
      known: z.boolean(),
      lastHeardAt: instantSchema.nullable(),
    }),
  ),
})
export type RecallRow = z.infer<typeof recallRowSchema>

/** `recalls`: those that some station of the unit has been told, newest first. `withdrawn`: in force no more, the last 50, newest first. */
export const recallsSchema = z.object({
  unit: unitIdSchema,
  at: instantSchema,
  recalls: z.array(recallRowSchema),
  withdrawn: z.array(
    recallDocument.body.pick({ item: true, lot: true }).extend({
      recall: recallIdSchema,
      unit: unitIdSchema,
      since: daySchema.nullable(),
      withdrawnAt: instantSchema,
      /** Name of whoever withdrew it. */
      by: z.string(),
    }),
  ),
})
export type Recalls = z.infer<typeof recallsSchema>

/** A recall made, or changed: `rev` is the one seen last, 0 for a new one. */
export const recallOrderSchema = recallDocument.body
  .required({ since: true })
  .extend({ rev: countSchema, unit: unitIdSchema })
export type RecallOrder = z.infer<typeof recallOrderSchema>
