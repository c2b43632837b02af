import * as z from 'zod'
import { referenceSchema, slugSchema } from '../ids.ts'
import { defineKind } from './define-kind.ts'

/** A manager took their own posting down: `filled`, `mistake`, `other` … `listing` names its `listing.proposed`. */
export const listingWithdrawn = defineKind({
  kind: 'listing.withdrawn',
  versions: { 1: z.object({ listing: referenceSchema, reason: slugSchema }) },
})
