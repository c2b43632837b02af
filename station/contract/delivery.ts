import * as z from 'zod'
import { countSchema, instantSchema } from '../../protocol/ids.ts'
import { defineCall } from './define-call.ts'

/**
 * How far the journal has got to the county. `delivered` rests on verified receipts only.
 * state: `not-enrolled` · `up-to-date` (nothing waits) · `waiting` (entries wait for the next heartbeat or the network) ·
 * `delivering` (a push or pull is under way) · `offline` (the last try did not reach the hub) · `refused` (the hub answers, but not
 * with a valid receipt) · `revoked` (the county has withdrawn this station's key).
 */
export const deliverySchema = z.object({
  state: z.enum(['not-enrolled', 'up-to-date', 'waiting', 'delivering', 'offline', 'refused', 'revoked']),
  /** When the last valid receipt came, by the station's clock. */
  lastDeliveredAt: instantSchema.nullable(),
  /**
   * Entries recorded and entries of them delivered, over all epochs still held; an entry and its copy in a later epoch count once.
   * Notes of the hub's clock at the very end are left out: they ride with the next batch and never start one.
   */
  recorded: countSchema,
  delivered: countSchema,
  waiting: countSchema,
  oldestWaitingAt: instantSchema.nullable(),
  /** Next try of the loop, null while one is running. */
  nextTryAt: instantSchema.nullable(),
  /** What went wrong last: a problem name of the wire, or a `Fault` of the station's loop; null after a success. */
  lastFault: z.string().nullable(),
  /** The station's clock minus the hub's at the last observation, milliseconds. */
  clockErrorMs: z.int().nullable(),
  hub: z.string().nullable(),
  epochsBegun: countSchema,
  feedCursor: countSchema,
  /** Days of recording the disk still has room for at the last week's pace; null when it cannot be told. */
  daysOfRoom: z.int().nullable(),
})
export type Delivery = z.infer<typeof deliverySchema>

export const status = defineCall({ input: z.object({}), output: deliverySchema, problems: [] })

/** Ends the loop's wait. Answers at once with the state; the notice `delivery` tells how it went. */
export const syncNow = defineCall({ input: z.object({}), output: deliverySchema, problems: ['not-enrolled'] })
