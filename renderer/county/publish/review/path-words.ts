import { useTranslation } from 'react-i18next'
import type { Json } from '../../../../federation/contract/drafts.ts'
import { useItemNames } from '../../hub/item-names.ts'
import { useWords } from '../../words/use-words.ts'
import { useReviewWords } from './use-review-words.ts'

export type PathWords = { of: (path: string) => string; value: (value: Json | undefined) => string }

/** Where something stands in a document, and what stands there, as officers call it: `pars/water/qty` → `常备数量 · 饮用水 · 数量`. */
export function usePathWords(): PathWords {
  const say = useReviewWords()
  const { number } = useWords()
  const { i18n } = useTranslation()
  const items = useItemNames()
  const step = (name: string, before: string | undefined): string => {
    if (/^\d+$/.test(name)) return say('place', { number: number(Number(name) + 1) })
    if (before === 'pars') return items.name(name)
    // A form's question has a kind, too, and there it is how one answers.
    if (name === 'kind' && before === undefined) return say('listingKind')
    const language = `languages.${name}`
    if (i18n.exists(language, { ns: 'editors' })) return i18n.t(language as 'languages.ug', { ns: 'editors' })
    // The editors' own words go first: one word for one thing.
    const member = `member.${name}`
    if (i18n.exists(member, { ns: 'editors' })) return i18n.t(member as 'member.name', { ns: 'editors' })
    if (i18n.exists(member, { ns: 'review' })) return i18n.t(member as 'member.pay', { ns: 'review' })
    return name
  }
  return {
    of: (path) => {
      const steps = path.split('/')
      return path === '' ? say('whole') : steps.map((name, at) => step(name, steps[at - 1])).join(' · ')
    },
    value: (value) => {
      if (value === undefined || value === '') return say('none')
      if (value === null) return say('open')
      if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
      if (typeof value === 'number') return number(value)
      if (Array.isArray(value)) return value.map((each) => items.name(String(each))).join(' / ')
      return typeof value === 'string' ? value : JSON.stringify(value)
    },
  }
}
