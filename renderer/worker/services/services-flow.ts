import type { ListingKind } from '../../../protocol/listing-kinds.ts'
import type { Listing } from '../../../station/contract/listings.ts'

//   hall ──▶ kind ──▶ listing            "back" leads one step up; who came for one listing goes straight out again

export type ServicesStage = {
  at: 'hall' | 'kind' | 'listing'
  kind: ListingKind | null
  page: number
  listing: Listing | null
}

export type ServicesEvent =
  | { type: 'chose-kind'; kind: ListingKind }
  | { type: 'turned-page'; page: number }
  | { type: 'opened-listing'; listing: Listing }
  | { type: 'went-back' }

export const servicesStart: ServicesStage = { at: 'hall', kind: null, page: 0, listing: null }

/** Events that do not fit the stage change nothing. */
export function nextServices(stage: ServicesStage, event: ServicesEvent): ServicesStage {
  switch (event.type) {
    case 'chose-kind':
      return stage.at === 'hall' ? { at: 'kind', kind: event.kind, page: 0, listing: null } : stage
    case 'turned-page':
      return stage.at === 'kind' ? { ...stage, page: event.page } : stage
    case 'opened-listing':
      return { ...stage, at: 'listing', listing: event.listing }
    case 'went-back':
      if (stage.at === 'listing' && stage.kind !== null) return { ...stage, at: 'kind', listing: null }
      return servicesStart
  }
}
