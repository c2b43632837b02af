import type { Endpoint } from '../http/endpoint.ts'
import { deleteListing } from './delete-listing.ts'
import { getJobPostings } from './get-job-postings.ts'
import { getListing } from './get-listing.ts'
import { getListings } from './get-listings.ts'
import { getPostings } from './get-postings.ts'
import { postJobImport } from './import/post-job-import.ts'
import { putListing } from './put-listing.ts'
import { putPosting } from './put-posting.ts'
import { putSettings } from './put-settings.ts'

export const listingEndpoints: readonly Endpoint[] = [
  getListings,
  getListing,
  putListing,
  deleteListing,
  getPostings,
  putPosting,
  putSettings,
  postJobImport,
  getJobPostings,
]
