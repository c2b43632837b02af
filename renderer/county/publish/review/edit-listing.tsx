import { useLocation } from 'wouter'
import { listingDocument } from '../../../../protocol/documents/listing.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { ListingForm } from '../listing-form.tsx'
import { useDraftWhole } from './draft-queries.ts'
import { useReviewWords } from './use-review-words.ts'

/** A listing that came back, or is not right yet, in the form it was written in; sent again it is the same draft. */
export function EditListing({ unit, draft }: { unit: string; draft: string }) {
  const say = useReviewWords()
  const [, go] = useLocation()
  const held = useDraftWhole(draft)
  if (held.error) return <TroubleNotice error={held.error} onAgain={() => void held.refetch()} />
  if (!held.data) return <Loading words={say('loading')} />
  const { document, published, body } = held.data
  const read = listingDocument.body.safeParse(body)
  if (!read.success) return <p className="fault">{say('unreadable')}</p>
  const listing = {
    listing: document,
    unit: held.data.unit,
    rev: published?.rev ?? 0,
    mayChange: true,
    body: read.data,
  }
  return (
    <ListingForm
      key={draft}
      unit={held.data.unit}
      held={listing}
      onDone={() => go(`/${unit}/publish/review/${draft}`)}
    />
  )
}
