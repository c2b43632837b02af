import * as z from 'zod'
import { digestSchema, stationIdSchema, unitIdSchema } from '../../protocol/ids.ts'
import { defineCall } from './define-call.ts'

/**
 * Asks the hub for its key before a code is spent. `scanned`: the text of the sheet's QR code, or `hub` and `code` as typed.
 * `fingerprint`: the first 12 characters of the hub key's thumbprint, to compare with the sheet; `matchesSheet` is null when the
 * sheet's key is not known because the code was typed.
 */
export const look = defineCall({
  input: z.union([
    z.object({ scanned: z.string().max(2048) }),
    z.object({ hub: z.string().max(512), code: z.string().max(64) }),
  ]),
  output: z.object({
    hub: z.string(),
    code: z.string(),
    key: digestSchema,
    fingerprint: z.string().length(12),
    matchesSheet: z.boolean().nullable(),
  }),
  problems: ['bad-code', 'hub-unreachable', 'already-enrolled'],
})

/** Spends the code and pins the hub's key. `key`: the thumbprint that was shown and agreed to. */
export const enrol = defineCall({
  input: z.object({ hub: z.string().max(512), code: z.string().max(64), key: digestSchema }),
  output: z.object({ station: stationIdSchema, name: z.string(), unit: unitIdSchema }),
  problems: [
    'bad-code',
    'code-used',
    'code-expired',
    'slow-down',
    'wrong-hub-key',
    'hub-unreachable',
    'already-enrolled',
  ],
})
