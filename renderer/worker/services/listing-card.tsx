import type { Listing } from '../../../station/contract/listings.ts'
import { ListingPicture } from '../../listings/listing-picture.tsx'
import type { ListingWords } from '../../listings/use-listing-words.ts'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { useFit } from '../../ui/use-fit.ts'
import { pictogramOf } from './kinds.ts'

type Props = { listing: Listing; say: ListingWords; onPress: () => void }

/** One listing of a kind: its picture, its name, and what one asks first. */
export function ListingCard({ listing: { body }, say, onPress }: Props) {
  const title = say.name(body.title)
  const fitted = useFit<HTMLButtonElement>(title.text + title.chinese)
  return (
    <PressButton ref={fitted} className={'tile card listing-card'} onPress={onPress}>
      <ListingPicture body={body} pictogram={pictogramOf(body.kind)} />
      <span className="card-name">
        <TwoLines {...title} />
      </span>
      <Lead body={body} say={say} />
    </PressButton>
  )
}

function Lead({ body, say }: { body: Listing['body']; say: ListingWords }) {
  const { words, name } = say
  if (body.kind === 'hotline')
    return (
      <span className="card-lead">
        <bdi dir="ltr" className="digits card-number">
          {body.number}
        </bdi>
      </span>
    )
  if ((body.kind === 'programme' || body.kind === 'course') && body.pool !== undefined)
    return (
      <span className="card-lead">
        <span className="card-chip">
          <Said words={words('listing.pooled', { joined: body.pool.joined, needed: body.pool.needed })} />
        </span>
      </span>
    )
  if ((body.kind === 'programme' || body.kind === 'course') && body.places !== undefined) {
    const { places, taken } = body.places
    const left = Math.max(0, places - taken)
    return (
      <span className="card-lead">
        <span className="card-chip">
          <Said words={left === 0 ? words('listing.slotFull') : words('listing.slotLeft', { left })} />
        </span>
      </span>
    )
  }
  const first = body.kind === 'event' ? body.slots[0] : undefined
  if (first !== undefined)
    return (
      <span className="card-lead">
        <Said words={say.dayOf(first.from)} />{' '}
        <bdi dir="ltr" className="digits">
          {say.clock(first.from)}
        </bdi>
      </span>
    )
  if (body.summary === undefined) return null
  return (
    <span className="card-more">
      <span className="card-line">
        <Said words={name(body.summary)} />
      </span>
    </span>
  )
}
