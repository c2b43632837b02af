import * as z from 'zod'
import { uuidSchema } from '../../protocol/ids.ts'

/** The screen's own id of an act (UUIDv7): the same act offered twice is done once and answered the same. */
export const actSchema = uuidSchema

/** A staff session's secret, from `staff.signIn`; held in the page's memory only, and in the host's. */
export const sessionSchema = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)

/** How long a worker may take back a visit, a taking or a loan, in milliseconds (UX: 10 s), on the host's monotonic clock. */
export const undoWithinMs = 10_000
