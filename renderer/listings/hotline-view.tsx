import { Said } from '../ui/said.tsx'
import { TwoLines } from '../ui/two-lines.tsx'
import type { BodyOf } from './body-of.ts'
import type { ListingWords } from './use-listing-words.ts'

/** A number, as large as it goes, and what it is for. */
export function HotlineView({ body, say }: { body: BodyOf<'hotline'>; say: ListingWords }) {
  const { words, name } = say
  return (
    <div className="hotline-view">
      <bdi dir="ltr" className="digits hotline-number">
        {body.number}
      </bdi>
      <p className="hotline-words">
        <TwoLines {...name(body.words)} />
      </p>
      {body.hours === undefined ? null : (
        <p>
          <Said words={words('listing.hours')} /> <Said words={name(body.hours)} />
        </p>
      )}
      <p>
        <Said words={words('listing.yourPhone')} />
      </p>
    </div>
  )
}
