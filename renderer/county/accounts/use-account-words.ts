import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

export type AccountWords = TFunction<'accounts'>

/** The words of accounts, tokens and the audit log. */
export function useAccountWords(): AccountWords {
  return useTranslation('accounts').t
}
