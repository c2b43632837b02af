import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

export type ReviewWords = TFunction<'review'>

/** The words of looking at drafts: a list of their own, as casework has one. */
export function useReviewWords(): ReviewWords {
  return useTranslation('review').t
}
