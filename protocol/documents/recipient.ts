import * as z from 'zod'
import { daySchema } from '../days.ts'
import { officeIdSchema } from '../ids.ts'
import { publicKeySchema } from '../keys.ts'
import { defineDocument } from './define-document.ts'

/**
 * Whom a month's requests are sealed to; its id `<office>-<month>`. `age`: X25519 recipients of the office and its deputies. `key`: the
 * office's signing key; `sig`: compact JWS by it, typ `waystation-recipient+jws`, whose payload is the JSON of `office`, `validFrom`,
 * `validUntil`, `age`. A station pins the key at first sight of the office and uses no recipient that another key signed.
 */
export const recipientDocument = defineDocument({
  type: 'recipient',
  body: z.object({
    office: officeIdSchema,
    validFrom: daySchema,
    validUntil: daySchema,
    age: z
      .array(
        z
          .string()
          .regex(/^age1[a-z0-9]+$/)
          .max(128),
      )
      .min(1)
      .max(8),
    key: publicKeySchema,
    sig: z.string().max(8_192),
  }),
})
