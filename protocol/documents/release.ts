import * as z from 'zod'
import { textsSchema } from '../ids.ts'
import { defineDocument } from './define-document.ts'

/** The app version the hub wants installed, and why. */
export const releaseDocument = defineDocument({
  type: 'release',
  body: z.object({ app: z.string().min(1).max(64), notes: textsSchema.optional() }),
})
