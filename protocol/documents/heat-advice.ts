import * as z from 'zod'
import { daySchema } from '../days.ts'
import { textsSchema } from '../ids.ts'
import { defineDocument } from './define-document.ts'

/**
 * What is advised at which temperature outdoors, measured or typed at the station. A band begins at `fromCelsius` and ends where the
 * next one begins; below the first there is no advice. `source` names the rule behind it; after `reviewBy` the advice is shown as
 * one that nobody has looked over.
 */
export const heatAdviceDocument = defineDocument({
  type: 'heat-advice',
  body: z.object({
    bands: z
      .array(z.object({ fromCelsius: z.number().min(-60).max(60), words: textsSchema }))
      .min(1)
      .max(12)
      .refine(rising, 'bands not in rising order'),
    source: textsSchema.optional(),
    reviewBy: daySchema.optional(),
  }),
})

function rising(bands: readonly { fromCelsius: number }[]): boolean {
  return bands.every((band, index) => index === 0 || band.fromCelsius > (bands[index - 1]?.fromCelsius ?? 0))
}
