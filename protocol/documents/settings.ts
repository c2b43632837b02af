import * as z from 'zod'
import { defineDocument } from './define-document.ts'

/**
 * What a unit decides for its stations; its id the unit's. Of several that reach a station the nearest unit's holds, whole. `ownPostings` false: managers post no jobs of their own.
 * `floorFenPerHour`: the lowest hourly pay of the place, in fen, that a posting is held against; absent, none is.
 */
export const settingsDocument = defineDocument({
  type: 'settings',
  body: z.object({
    ownPostings: z.boolean(),
    floorFenPerHour: z.int().min(0).max(1_000_000).optional(),
  }),
})
