// The names and small values that every message is built from.
import * as z from 'zod'

/** A code in a body: category, service, reason … A reader accepts one it does not know. */
export const slugPattern = /^[a-z][a-z0-9-]{0,31}$/
export const slugSchema = z.string().regex(slugPattern)

/** A station's id, for example `652328-0007`. Opaque once given. */
export const stationIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)

/** A unit's id, for example `652328` or `6523-zd`. The tree is each unit's `parent`, never a prefix. */
export const unitIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)

export const uuidSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)

/** SHA-256 in base64url without padding: 43 characters. */
export const digestSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** A wall clock's reading: UTC, milliseconds, `2026-11-22T03:04:05.678Z`. */
export const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
export const instantSchema = z
  .string()
  .regex(instantPattern)
  .refine((text) => !Number.isNaN(Date.parse(text)))

export const seqSchema = z.int().min(1)
export const countSchema = z.int().min(0)

/** Who did it: `worker`, `host`, or `staff/<card id>`. */
export const byPattern = /^(worker|host|staff\/[A-Za-z0-9-]{1,64})$/
export const bySchema = z.string().regex(byPattern)

/** A staff card's id: what follows `staff/` in `by`. */
export const cardIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)

/** An office that handles requests, for example `652328-legal`. Opaque. */
export const officeIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)

/** A document's id. Which characters it has is its type's to say. */
export const documentIdSchema = z.string().min(1).max(128)

/** How a body names another entry: of its own epoch, or of a named one. No other object has just these members. */
export const referenceSchema = z.union([
  z.strictObject({ epoch: uuidSchema, seq: seqSchema }),
  z.strictObject({ seq: seqSchema }),
])
export type Reference = z.infer<typeof referenceSchema>

/** An entry's full name within its station. */
export const entryNameSchema = z.object({ epoch: uuidSchema, seq: seqSchema })
export type EntryName = z.infer<typeof entryNameSchema>

/** The same words in several languages. Chinese is always there: it is what an untranslated screen falls back to. */
export const textsSchema = z.object({ 'zh-CN': z.string().min(1) }).catchall(z.string())
export type Texts = z.infer<typeof textsSchema>
