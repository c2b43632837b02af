import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

export type SubscriptionWords = TFunction<'subscriptions'>

/** The words of subscriptions to the weekly report. */
export function useSubscriptionWords(): SubscriptionWords {
  return useTranslation('subscriptions').t
}
