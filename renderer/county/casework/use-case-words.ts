import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

export type CaseWords = TFunction<'casework'>

/** The words of casework: a list of their own, since nobody else at the county reads them. */
export function useCaseWords(): CaseWords {
  return useTranslation('casework').t
}
