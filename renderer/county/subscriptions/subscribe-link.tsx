import { Link } from 'wouter'
import { useUnits } from '../hub/queries.ts'
import { useSubscriptionWords } from './use-subscription-words.ts'

/** From a week's report to having it sent by itself, for those who may. */
export function SubscribeLink({ unit }: { unit: string }) {
  const words = useSubscriptionWords()
  const units = useUnits()
  if (!units.data?.may.includes('keep-accounts')) return null
  return (
    <Link className="button" href={`/${unit}/subscriptions`}>
      {words('fromReport')}
    </Link>
  )
}
