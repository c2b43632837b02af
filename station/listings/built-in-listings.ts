import * as z from 'zod'
import hotlines from '../../assets/listings/hotlines.json' with { type: 'json' }
import lawCards from '../../assets/listings/law-cards.json' with { type: 'json' }
import type { PublishedListing } from '../../db/listings.ts'
import { listingDocument } from '../../protocol/documents/listing.ts'
import { documentIdSchema } from '../../protocol/ids.ts'

/** What every station shows before its county has sent anything: numbers to call, and what the law says. */
export const builtInListings: readonly PublishedListing[] = z
  .array(z.object({ id: documentIdSchema, body: listingDocument.body }))
  .parse([...hotlines, ...lawCards])
  .map((each) => ({ ...each, n: 0 }))
