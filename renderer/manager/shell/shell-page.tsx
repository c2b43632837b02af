import type { Delivery } from '../../../station/contract/delivery.ts'
import type { Description } from '../../host/use-description.ts'
import { DeliveryPanel } from '../delivery/delivery-panel.tsx'
import type { Desk } from '../desk.ts'
import { TodayPanel } from '../today/today-panel.tsx'
import type { Place } from './places.ts'

type Props = {
  place: Place
  desk: Desk
  description: Description
  delivery: Delivery | null
  onGo: (place: Place) => void
  onEnrol: () => void
}

export function ShellPage({ place, desk, description, delivery, onEnrol }: Props) {
  switch (place) {
    case 'today':
      return (
        <main className="manager-page">
          <TodayPanel client={desk.client} categories={description.categories} />
        </main>
      )
    case 'delivery':
      return (
        <main className="manager-page">
          <DeliveryPanel
            client={desk.client}
            told={delivery}
            timeZone={description.timeZone}
            onEnrol={onEnrol}
          />
        </main>
      )
  }
}
