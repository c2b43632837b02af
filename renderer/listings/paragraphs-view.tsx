import { Said } from '../ui/said.tsx'
import type { BodyOf } from './body-of.ts'
import type { ListingWords } from './use-listing-words.ts'

type Props = { body: Extract<BodyOf<'notice' | 'story'>, { kind: 'notice' | 'story' }>; say: ListingWords }

/** A text to read. */
export function ParagraphsView({ body, say }: Props) {
  return (
    <div className="paragraphs">
      {body.paragraphs.map((texts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place, and never move.
        <p key={index}>
          <Said words={say.name(texts)} />
        </p>
      ))}
    </div>
  )
}
