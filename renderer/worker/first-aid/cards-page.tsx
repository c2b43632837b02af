import './cards-page.css'
import { useWords } from '../../i18n/use-say.ts'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'
import { Said } from '../../ui/said.tsx'
import { Tile } from '../../ui/tile.tsx'
import type { CardId } from './cards.ts'
import { cards } from './cards.ts'

type Props = { onChoose: (card: CardId) => void; onBox: () => void }

/** What has happened, in pictures; and what is in the box. */
export function CardsPage({ onChoose, onBox }: Props) {
  const say = useWords('first-aid')
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={say('title')} />
          </h1>
          <p>
            <Said words={say('hint')} />
          </p>
        </div>
      </div>
      <fieldset className="tiles card-tiles" aria-label={say('cards').text}>
        {cards.map(({ id }) => (
          <Tile
            key={id}
            pictogram={id}
            picture={FeaturePictogram}
            className={`card-tile ${id}`}
            words={say(`${id}.name`)}
            onPress={() => onChoose(id)}
          />
        ))}
        <Tile className="box-tile" pictogram="first-aid" words={say('box.door')} onPress={onBox} />
      </fieldset>
    </>
  )
}
