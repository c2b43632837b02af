import { Said } from '../ui/said.tsx'
import { TwoLines } from '../ui/two-lines.tsx'
import type { BodyOf } from './body-of.ts'
import type { ListingWords } from './use-listing-words.ts'

/** What the law says, point by point; where it stands, which law that was, and until when somebody vouches for it. */
export function LawView({ body, say }: { body: BodyOf<'law-card'>; say: ListingWords }) {
  const { words, name, withDays } = say
  return (
    <>
      <ol className="law-points">
        {body.points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no name but their place, and never move.
          <li key={index}>
            <bdi dir="ltr" className="digits law-number">
              {index + 1}
            </bdi>
            <TwoLines {...name(point)} />
          </li>
        ))}
      </ol>
      <section className="law-cites">
        <h2>
          <Said words={words('listing.cites')} />
        </h2>
        <ul>
          {body.cites.map(({ law, article }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={index}>
              <Said words={name(law)} /> {article === undefined ? null : <Said words={name(article)} />}
            </li>
          ))}
        </ul>
        <p className="law-version">
          <Said words={name(body.lawVersion)} />
        </p>
        <p>
          <Said words={withDays('listing.reviewBy', { day: body.reviewBy })} />
        </p>
      </section>
    </>
  )
}
