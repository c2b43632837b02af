import { Link } from 'wouter'
import { useUnits } from '../hub/queries.ts'
import { useSubscriptions } from './subscription-queries.ts'
import { useSubscriptionWords } from './use-subscription-words.ts'

/** From a week's report to having it sent by itself, for those who may; what did not arrive is told here, where officers look on Monday. */
export function SubscribeLink({ unit }: { unit: string }) {
  const units = useUnits()
  return units.data?.may.includes('keep-accounts') ? <ToSubscriptions unit={unit} /> : null
}

function ToSubscriptions({ unit }: { unit: string }) {
  const words = useSubscriptionWords()
  const { data } = useSubscriptions(unit)
  const count = data?.subscriptions.filter(({ unsent }) => unsent?.fault).length ?? 0
  return (
    <Link className={`button ${count > 0 ? 'unsent' : ''}`} href={`/${unit}/subscriptions`}>
      {count > 0 ? words('fromReportUnsent', { count }) : words('fromReport')}
    </Link>
  )
}
