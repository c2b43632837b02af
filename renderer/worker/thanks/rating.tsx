import './rating.css'
import { useSay } from '../../i18n/use-say.ts'
import { Said } from '../../ui/said.tsx'
import { Tile } from '../../ui/tile.tsx'
import type { Score } from '../flow.ts'

const faces = [
  { score: 3, pictogram: 'face-good', key: 'rate.good' },
  { score: 2, pictogram: 'face-fair', key: 'rate.fair' },
  { score: 1, pictogram: 'face-poor', key: 'rate.poor' },
] as const

/** Three faces, one tap, nobody's name. */
export function Rating({ score, onRate }: { score: Score | null; onRate: (score: Score) => void }) {
  const { say } = useSay()
  if (score !== null)
    return (
      <div className="rating-done" role="status">
        <Said words={say('rate.thanks')} />
      </div>
    )
  return (
    <section className="rating" aria-labelledby="rating-title">
      <h2 id="rating-title">
        <Said words={say('rate.title')} />
      </h2>
      <div className="rating-faces">
        {faces.map((face) => (
          <Tile
            key={face.score}
            pictogram={face.pictogram}
            words={say(face.key)}
            onPress={() => onRate(face.score)}
          />
        ))}
      </div>
    </section>
  )
}
