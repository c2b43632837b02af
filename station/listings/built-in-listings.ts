import * as z from 'zod'
import hotlines from '../../assets/listings/hotlines.json' with { type: 'json' }
import lawCards from '../../assets/listings/law-cards.json' with { type: 'json' }
import programmes from '../../assets/listings/programmes.json' with { type: 'json' }
import type { PublishedListing } from '../../db/listings.ts'
import { listingDocument } from '../../protocol/documents/listing.ts'
import { documentIdSchema } from '../../protocol/ids.ts'

/** What every station shows before its county has sent anything: numbers to call, what the law says, and what unions do. */
export const builtInListings: readonly PublishedListing[] = z
  .array(z.object({ id: documentIdSchema, body: listingDocument.body }))
  .parse([...hotlines, ...lawCards, ...programmes])
  // In the order of their files, and after everything that a county has sent.
  .map((each, index) => ({ ...each, n: -index }))
