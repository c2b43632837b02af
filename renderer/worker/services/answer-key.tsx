import type { Listing } from '../../../station/contract/listings.ts'
import type { ListingWords } from '../../listings/use-listing-words.ts'
import { Key } from '../../ui/key.tsx'
import type { FeatureProps } from '../features.ts'

type Props = Pick<FeatureProps, 'onOpen'> & { listing: Listing; say: ListingWords }

/** Puts one down for a programme, asks a lawyer about a law: by the form that the listing names; nothing where it names none. */
export function AnswerKey({ listing: { id, body }, say, onOpen }: Props) {
  const { form, title } = body
  if (form === undefined) return null
  const listing = { id, title }
  const answers = body.kind === 'law-card' ? { category: body.topic } : {}
  return (
    <Key
      className="done answer-key"
      pictogram={body.kind === 'law-card' ? 'legal' : 'done'}
      words={say.words(body.kind === 'law-card' ? 'listing.ask' : 'listing.apply')}
      look="act"
      onPress={() => onOpen('ask', { form, listing, answers }, { listing, seen: true })}
    />
  )
}
