import { useTranslation } from 'react-i18next'
import type { StationClient } from '../../station/contract/client.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { Description } from '../host/use-description.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { DeliveryPanel } from './delivery/delivery-panel.tsx'
import { ManagerBar } from './manager-bar.tsx'
import { TodayPanel } from './today/today-panel.tsx'

type Props = {
  client: StationClient
  description: Description
  delivery: Delivery | null
  onEnrol: () => void
  onLeave: () => void
}

/** One page: is everything delivered, and who came today. */
export function Overview({ client, description, delivery, onEnrol, onLeave }: Props) {
  const { t } = useTranslation('manager')
  const { name } = useLanguage()
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
        <DeliveryPanel client={client} told={delivery} timeZone={description.timeZone} onEnrol={onEnrol} />
        <TodayPanel client={client} categories={description.categories} />
      </main>
    </div>
  )
}
