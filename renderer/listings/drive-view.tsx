import { FeaturePictogram } from '../ui/feature-pictogram.tsx'
import { TwoLines } from '../ui/two-lines.tsx'
import type { BodyOf } from './body-of.ts'
import { Fact } from './fact.tsx'
import type { ListingWords } from './use-listing-words.ts'

/** What is given out, in pictures where this place has the thing, and where. */
export function DriveView({ body, say }: { body: BodyOf<'drive'>; say: ListingWords }) {
  const { words, name, item } = say
  return (
    <dl className="listing-facts">
      {body.items.length === 0 ? null : (
        <Fact pictogram="gift" label={words('listing.items')} wide>
          <span className="drive-items">
            {body.items.map(item).map((each) => (
              <span key={each.id} className="drive-item">
                <FeaturePictogram name={each.pictogram} />
                {each.name === null ? <bdi>{each.id}</bdi> : <TwoLines {...name(each.name)} />}
              </span>
            ))}
          </span>
        </Fact>
      )}
      {body.place === undefined ? null : (
        <Fact pictogram="place" label={words('listing.place')} wide>
          <TwoLines {...name(body.place)} />
        </Fact>
      )}
    </dl>
  )
}
