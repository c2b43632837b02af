import { Said } from '../ui/said.tsx'
import type { ListingWords } from './use-listing-words.ts'

/** When the county was last heard: every page of listings says how old it may be. */
export function AsOf({ asOf, say }: { asOf: string | null; say: ListingWords }) {
  return (
    <p className="as-of">
      <Said words={asOf === null ? say.words('asOfNever') : say.words('asOf', { when: say.moment(asOf) })} />
    </p>
  )
}
