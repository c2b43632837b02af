import { Said } from '../ui/said.tsx'
import { TwoLines } from '../ui/two-lines.tsx'
import type { BodyOf } from './body-of.ts'
import { Fact } from './fact.tsx'
import type { ListingWords } from './use-listing-words.ts'

/** Where, and when: each time with what is left of it. */
export function EventView({ body: { place, slots }, say }: { body: BodyOf<'event'>; say: ListingWords }) {
  const { words, name, clock, dayOf, moment } = say
  const oldest = slots.flatMap(({ places }) => places?.asOf ?? []).sort()[0]
  return (
    <dl className="listing-facts">
      <Fact pictogram="place" label={words('listing.place')} wide>
        <TwoLines {...name(place)} />
      </Fact>
      {slots.length === 0 ? null : (
        <Fact pictogram="clock" label={words('listing.slots')} wide>
          <ul className="slots">
            {slots.map(({ slot, from, until, places }) => {
              const left = places === undefined ? null : Math.max(0, places.places - places.taken)
              return (
                <li key={slot} className={left === 0 ? 'slot full' : 'slot'}>
                  <Said words={dayOf(from)} />
                  <bdi dir="ltr" className="digits">
                    {clock(from)}–{clock(until)}
                  </bdi>
                  {left === null ? null : (
                    <span className="slot-left">
                      <Said
                        words={left === 0 ? words('listing.slotFull') : words('listing.slotLeft', { left })}
                      />
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
          {oldest === undefined ? null : (
            <span className="soft">
              <Said words={words('listing.asOf', { when: moment(oldest) })} />
            </span>
          )}
        </Fact>
      )}
    </dl>
  )
}
