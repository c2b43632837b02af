// What a listing can be: one list for the document, the kiosk and the county's page.
import * as z from 'zod'

/** In the order in which the screens show them. */
export const listingKinds = [
  'job',
  'programme',
  'course',
  'event',
  'notice',
  'story',
  'law-card',
  'drive',
  'hotline',
] as const
export type ListingKind = (typeof listingKinds)[number]
export const listingKindSchema = z.enum(listingKinds)
