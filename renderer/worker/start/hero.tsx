import './hero.css'
import illustration from '../../../assets/illustrations/waystation.svg'
import type { Listing } from '../../../station/contract/listings.ts'
import type { Described } from '../../host/use-description.ts'
import { useTrustedNow } from '../../host/use-trusted-now.ts'
import { formatClock, formatDay, wallTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Said } from '../../ui/said.tsx'
import { StoryTeaser } from './story-teaser.tsx'

type Props = {
  described: Described
  stories: readonly Listing[]
  onStory: (story: Listing) => void
}

/** What a passer-by sees from the door: a house with light in it, a greeting, what to do, where and when this is. */
export function Hero({ described, stories, onStory }: Props) {
  const { say } = useSay()
  const { language, name } = useLanguage()
  const now = useTrustedNow(described)
  const { station, timeZone } = described.description
  const wall = now === null ? null : wallTime(now, timeZone)
  const place = station === null ? null : name(station.name)

  return (
    <div className="hero">
      <div className="hero-words">
        <p className="hero-welcome">
          <Said words={say('start.welcome')} />
        </p>
        <h1 tabIndex={-1} className="hero-begin">
          <Said words={say('start.begin')} />
        </h1>
        <p className="hero-free">
          <Said words={say('start.free')} />
        </p>
        <p className="hero-place">
          {place === null ? null : (
            <span className="words" lang={place.lang}>
              {place.text}
            </span>
          )}
          {station?.hours === undefined ? null : (
            <span>
              <Said words={say('start.hours')} />{' '}
              <bdi dir="ltr" className="digits">
                {station.hours}
              </bdi>
            </span>
          )}
          {wall === null ? null : (
            <span className="hero-time">
              <span>{formatDay(wall, language.code)}</span>{' '}
              <bdi dir="ltr" className="digits clock">
                {formatClock(wall)}
              </bdi>
            </span>
          )}
        </p>
      </div>
      {stories.length === 0 ? (
        <img className="hero-picture" src={illustration} alt="" />
      ) : (
        <StoryTeaser stories={stories} illustration={illustration} onOpen={onStory} />
      )}
    </div>
  )
}
