import { useTranslation } from 'react-i18next'
import type { StationClient } from '../../station/contract/client.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { Description } from '../host/use-description.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import type { Trouble } from './ask/use-asked.ts'
import { DeliveryPanel } from './delivery/delivery-panel.tsx'
import { ManagerBar } from './manager-bar.tsx'
import { TroubleSaid } from './page/trouble-said.tsx'
import { TodayPanel } from './today/today-panel.tsx'
import { useDayWords } from './words/use-day-words.ts'

type Props = {
  client: StationClient
  description: Description
  delivery: Delivery | null
  /** Why nobody can sign in: no card yet, or they cannot be read now. */
  cards: { none: boolean } | { trouble: Trouble }
  onAgain: () => void
  onEnrol: () => void
  onLeave: () => void
}

/** One page for a station whose staff cannot sign in: why, is everything delivered, and who came today. */
export function Overview({ client, description, delivery, cards, onAgain, onEnrol, onLeave }: Props) {
  const { t } = useTranslation('manager')
  const { name } = useLanguage()
  const { t: day } = useDayWords()
  const { station, app } = description
  return (
    <div className="manager">
      <ManagerBar title={t('title')} back={t('back')} onBack={onLeave} />
      <main className="manager-page">
        <p className="manager-station">
          {station === null ? null : (
            <strong>
              {name(station.name).text}{' '}
              <bdi dir="ltr" className="digits">
                {station.id}
              </bdi>
            </strong>
          )}
          <span>
            {t('version')}{' '}
            <bdi dir="ltr" className="digits">
              {app}
            </bdi>
          </span>
        </p>
        {'trouble' in cards ? (
          <div className="note-trouble">
            <TroubleSaid trouble={cards.trouble} again={onAgain} />
          </div>
        ) : cards.none ? (
          <p className="note">
            <Pictogram name="manager" />
            <span>{day(station === null ? 'signIn.noCardsYet' : 'signIn.noCards')}</span>
          </p>
        ) : null}
        <DeliveryPanel client={client} told={delivery} timeZone={description.timeZone} onEnrol={onEnrol} />
        <TodayPanel client={client} categories={description.categories} />
      </main>
    </div>
  )
}
