import type { ListingDraft, ListingLanguage } from '../listing-draft.ts'
import { bodyOf, listingLanguages } from '../listing-draft.ts'
import { KioskPreview } from './kiosk-preview.tsx'
import { pagesOfListing } from './preview-pages.ts'

type ListingPreviewProps = {
  unit: string
  draft: ListingDraft
  language: ListingLanguage
  onLanguage: (language: ListingLanguage) => void
}

/** A listing as a kiosk shows it, once it says enough to be one. How long it is shown does not matter to its looks. */
export function ListingPreview({ unit, draft, language, onLanguage }: ListingPreviewProps) {
  const made = bodyOf({ ...draft, untilOpen: true }, new Date().toISOString())
  const id = 'x'
  return (
    <KioskPreview
      {...{ unit, language }}
      documents={made.ok ? { listing: [{ id, body: made.body }] } : null}
      pages={pagesOfListing(id, { kind: draft.kind })}
      body={draft.words}
      onLanguage={(code) => {
        const known = listingLanguages.find((each) => each === code)
        if (known) onLanguage(known)
      }}
    />
  )
}
