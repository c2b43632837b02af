import * as z from 'zod'
import { daySchema } from '../days.ts'
import { documentIdSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** How often each listing was looked at on a day: a count once a day, no person and no time. */
export const listingOpened = defineKind({
  kind: 'listing.opened',
  versions: {
    1: z.object({
      day: daySchema,
      lines: z
        .array(z.object({ listing: documentIdSchema, times: z.int().min(1).max(99_999) }))
        .min(1)
        .max(200),
    }),
  },
})
