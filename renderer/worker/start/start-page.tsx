import type { StationClient } from '../../../station/contract/client.ts'
import type { Listing } from '../../../station/contract/listings.ts'
import type { Described } from '../../host/use-description.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useBrowse } from '../../listings/use-browse.ts'
import { Tile } from '../../ui/tile.tsx'
import { Hero } from './hero.tsx'

type Category = Described['description']['categories'][number]
type Props = {
  client: StationClient
  described: Described
  categories: readonly Category[]
  onChoose: (code: string) => void
  onStory: (story: Listing) => void
}

/** Told at the door, one after the other. */
const mostStories = 12

/**
 * The page that waits. The first of the two taps is here already: whoever touches what they are has begun, no page in between.
 */
export function StartPage({ client, described, categories, onChoose, onStory }: Props) {
  const { say } = useSay()
  const { name } = useLanguage()
  const stories = useBrowse(client, { kinds: ['story'], limit: mostStories }).value?.listings ?? []
  return (
    <>
      <Hero described={described} stories={stories} onStory={onStory} />
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
