import * as z from 'zod'
import { daySchema } from '../days.ts'
import { textsSchema } from '../ids.ts'
import { defineDocument } from './define-document.ts'

/**
 * The days of a year (its id, `2027`) that are not what their weekday says: `works` false a holiday, true a weekend day worked in
 * its place. A day stands here once.
 */
export const holidaysDocument = defineDocument({
  type: 'holidays',
  body: z.object({
    days: z
      .array(z.object({ day: daySchema, works: z.boolean(), name: textsSchema.optional() }))
      .max(366)
      .refine((days) => new Set(days.map(({ day }) => day)).size === days.length, 'a day twice'),
  }),
})
