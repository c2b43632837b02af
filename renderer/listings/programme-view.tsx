import { Said } from '../ui/said.tsx'
import { TwoLines } from '../ui/two-lines.tsx'
import type { BodyOf } from './body-of.ts'
import { Fact } from './fact.tsx'
import { PlacesSaid } from './places-said.tsx'
import type { ListingWords } from './use-listing-words.ts'

type Props = {
  body: Extract<BodyOf<'programme' | 'course'>, { kind: 'programme' | 'course' }>
  say: ListingWords
}

/** Who may, what it gives, where, how many places are left, and how far a group booking has got: each number with its date. */
export function ProgrammeView({ body: { who, gives, place, places, pool }, say }: Props) {
  const { words, name, moment } = say
  return (
    <dl className="listing-facts">
      {pool === undefined ? null : (
        <Fact pictogram="people" label={words('listing.pool')} wide look="call">
          <span className="pool">
            <Said
              words={words('listing.pooled', { joined: pool.joined, needed: pool.needed })}
              className="pool-number"
            />
            <progress
              className="pool-bar"
              max={pool.needed}
              value={Math.min(pool.joined, pool.needed)}
              aria-label={words('listing.pool').text}
            />
            <Said
              words={
                pool.joined >= pool.needed
                  ? words('listing.poolDone')
                  : words('listing.poolMore', { more: pool.needed - pool.joined })
              }
            />
            <span className="soft">
              <Said words={words('listing.asOf', { when: moment(pool.asOf) })} />
            </span>
          </span>
        </Fact>
      )}
      {places === undefined ? null : (
        <Fact pictogram="count" label={words('listing.places')} wide>
          <PlacesSaid places={places} say={say} />
        </Fact>
      )}
      {who === undefined ? null : (
        <Fact pictogram="people" label={words('listing.who')} wide>
          <TwoLines {...name(who)} />
        </Fact>
      )}
      {gives === undefined ? null : (
        <Fact pictogram="gift" label={words('listing.gives')} wide>
          <TwoLines {...name(gives)} />
        </Fact>
      )}
      {place === undefined ? null : (
        <Fact pictogram="place" label={words('listing.place')} wide>
          <TwoLines {...name(place)} />
        </Fact>
      )}
    </dl>
  )
}
