import type { Delivery } from '../../../station/contract/delivery.ts'
import type { Role } from '../../../station/contract/staff.ts'
import type { Description } from '../../host/use-description.ts'
import { AssessmentsPage } from '../assessments/assessments-page.tsx'
import { DeliveryPanel } from '../delivery/delivery-panel.tsx'
import type { Desk } from '../desk.ts'
import { EquipmentPage } from '../equipment/equipment-page.tsx'
import { LoansPage } from '../loans/loans-page.tsx'
import { DayPage } from '../page/day-page.tsx'
import { PostingsPage } from '../postings/postings-page.tsx'
import { RequestsPage } from '../requests/requests-page.tsx'
import { SessionsPage } from '../sessions/sessions-page.tsx'
import { ShiftPage } from '../shift/shift-page.tsx'
import type { Place as StockPlace } from '../stock/shell/place.ts'
import { StockPages } from '../stock/shell/stock-pages.tsx'
import { TodayPage } from '../today/today-page.tsx'
import { TrainingsPage } from '../trainings/trainings-page.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import type { Going, Place } from './places.ts'
import { waysFor } from './places.ts'

type Props = {
  place: Place
  desk: Desk
  role: Role
  description: Description
  delivery: Delivery | null
  stock: StockPlace
  onGo: Going
  onEnrol: () => void
}

/** The page of the moment. */
export function ShellPage({ place, desk, role, description, delivery, stock, onGo, onEnrol }: Props) {
  const { t } = useDayWords()
  const { timeZone } = description
  const hasStock = waysFor(desk.rights).some(({ at }) => at === 'stock')
  switch (place) {
    case 'today':
      return <TodayPage desk={desk} description={description} onGo={onGo} />
    case 'stock':
      return <StockPages desk={desk} station={description} start={stock} />
    case 'shift':
      return <ShiftPage desk={desk} role={role} timeZone={timeZone} />
    case 'equipment':
      return <EquipmentPage desk={desk} timeZone={timeZone} />
    case 'sessions':
      return <SessionsPage desk={desk} timeZone={timeZone} onStock={hasStock ? () => onGo('stock') : null} />
    case 'loans':
      return <LoansPage desk={desk} timeZone={timeZone} />
    case 'postings':
      return <PostingsPage desk={desk} timeZone={timeZone} />
    case 'requests':
      return <RequestsPage desk={desk} timeZone={timeZone} />
    case 'assessments':
      return <AssessmentsPage desk={desk} />
    case 'trainings':
      return <TrainingsPage desk={desk} />
    case 'delivery':
      return (
        <DayPage title={t('ways.delivery')}>
          <DeliveryPanel client={desk.client} told={delivery} timeZone={timeZone} onEnrol={onEnrol} />
        </DayPage>
      )
  }
}
