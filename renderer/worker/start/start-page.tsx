import type { Described } from '../../host/use-description.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Tile } from '../../ui/tile.tsx'
import { Hero } from './hero.tsx'

type Category = Described['description']['categories'][number]
type Props = { described: Described; categories: readonly Category[]; onChoose: (code: string) => void }

/**
 * The page that waits. The first of the two taps is here already: whoever touches what they are has begun, no page in between.
 */
export function StartPage({ described, categories, onChoose }: Props) {
  const { say } = useSay()
  const { name } = useLanguage()
  return (
    <>
      <Hero described={described} />
      <fieldset className="tiles" aria-label={say('start.kinds').text}>
        {categories.map((category) => (
          <Tile
            key={category.code}
            pictogram={category.pictogram ?? category.code}
            words={name(category.name, category.code)}
            onPress={() => onChoose(category.code)}
          />
        ))}
      </fieldset>
    </>
  )
}
