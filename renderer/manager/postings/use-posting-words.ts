import { useTranslation } from 'react-i18next'
import { laws } from '../../../protocol/jobs/laws.ts'
import type { JobFault } from '../../../station/contract/listings.ts'
import { useLanguage } from '../../i18n/use-language.ts'

/** The words of the pages of postings; what the law forbids, with the law that says so. */
export function usePostingWords() {
  const { t, i18n } = useTranslation('postings')
  const { name } = useLanguage()
  return {
    t,
    name,
    /** `只招男的：违反……（《就业促进法》第二十七条）` */
    sayFault: ({ rule, law, text }: JobFault): string => {
      const cited = Object.hasOwn(laws, law) ? name(laws[law as keyof typeof laws]).text : law
      const said = i18n.exists(`rule.${rule}`, { ns: 'postings' })
        ? (t as (key: string) => string)(`rule.${rule}`)
        : rule
      return t(text === '' ? 'fault' : 'faultWith', { said, law: cited, text })
    },
  }
}

/** Faults that stand at a member of the form: `pay` has those of `pay.minFen`, too. */
export function faultsAt(faults: readonly JobFault[], field: string): JobFault[] {
  return faults.filter((fault) => fault.field === field || fault.field.startsWith(`${field}.`))
}
