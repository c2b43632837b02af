import * as z from 'zod'
import { countSchema } from '../../protocol/ids.ts'

/** A count as an address carries it: decimal digits and nothing else, not even the forms that JavaScript takes for a number. */
export const countTextSchema = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .pipe(countSchema)
