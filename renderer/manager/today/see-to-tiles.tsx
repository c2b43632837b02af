import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import type { Desk } from '../desk.ts'
import type { Going } from '../shell/places.ts'
import { waysFor } from '../shell/places.ts'
import { useDayWords } from '../words/use-day-words.ts'
import { useSeeTo } from './use-see-to.ts'

/** What to see to, in numbers; a tile for each, red where it cannot wait. */
export function SeeToTiles({ desk, onGo }: { desk: Desk; onGo: Going }) {
  const { t } = useDayWords()
  const all = useSeeTo(desk)
  const open = waysFor(desk.rights).map(({ at }) => at)
  return (
    <section className="see-to" aria-label={t('today.see')}>
      {all
        .filter(({ place }) => open.includes(place))
        .map(({ what, place, stock, pictogram, count, names, urgent }) => (
          <PressButton
            key={what}
            className="day-tile"
            data-look={count === null || count === 0 ? 'calm' : urgent ? 'bad' : 'soon'}
            onPress={() => onGo(place, stock)}
          >
            <Pictogram name={pictogram} />
            <bdi className="digits day-count">{count ?? '–'}</bdi>
            <span className="line-words">
              <strong>{t(`today.${what}`)}</strong>
              <span className="soft day-names">
                {count === null ? t('today.unknown') : names.join(' · ')}
              </span>
            </span>
          </PressButton>
        ))}
    </section>
  )
}
