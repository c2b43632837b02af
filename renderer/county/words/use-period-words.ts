import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

export type PeriodWords = TFunction<'periods'>

/** The words of periods, of trends and of comparing stations. */
export function usePeriodWords(): PeriodWords {
  return useTranslation('periods').t
}
