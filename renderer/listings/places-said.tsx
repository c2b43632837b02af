import { Said } from '../ui/said.tsx'
import type { BodyOf } from './body-of.ts'
import type { ListingWords } from './use-listing-words.ts'

type Places = NonNullable<BodyOf<'event'>['slots'][number]['places']>

/** How many places are left, and when that was so: a station shows yesterday's number and says it. */
export function PlacesSaid({ places: { places, taken, asOf }, say }: { places: Places; say: ListingWords }) {
  const left = Math.max(0, places - taken)
  return (
    <span className="places-said">
      <Said
        words={
          left === 0 ? say.words('listing.placesFull') : say.words('listing.placesLeft', { left, places })
        }
      />
      <span className="soft">
        <Said words={say.words('listing.asOf', { when: say.moment(asOf) })} />
      </span>
    </span>
  )
}
