import { tradeOf } from '../../protocol/jobs/trades.ts'
import { formatClock, formatDay, formatMoment, wallTime } from '../i18n/formats.ts'
import type { Texts } from '../i18n/text-in.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { ListingsKey } from '../i18n/use-say.ts'
import { useWords } from '../i18n/use-say.ts'
import type { Bilingual } from '../ui/two-lines.tsx'

/** A thing of the catalogue, by which a drive names what it gives out. */
export type NamedItem = { id: string; name: Texts; pictogram?: string | undefined }

/** The words around a listing, and days and moments in the language of the moment. */
export function useListingWords(timeZone: string, items: readonly NamedItem[] = []) {
  const words = useWords('listings')
  const { language, name } = useLanguage()

  /** What stands between words of any direction and keeps its own. */
  const apart = (text: string) => `\u2068${text}\u2069`
  const dayIn = (day: string, code: string) =>
    apart(formatDay(wallTime(Date.parse(`${day}T12:00:00Z`), 'UTC'), code))
  const withDays = (key: ListingsKey, days: Record<string, string>): Bilingual => {
    const said = (code: string) =>
      Object.fromEntries(Object.entries(days).map(([at, day]) => [at, dayIn(day, code)]))
    return { ...words(key, said(language.code)), chinese: words(key, said('zh-CN')).chinese }
  }

  return {
    words,
    name,
    language,
    apart,
    withDays,
    day: (day: string): Bilingual => ({
      text: dayIn(day, language.code),
      lang: language.code,
      chinese: dayIn(day, 'zh-CN'),
    }),
    /** `11/27 15:04`: the same in every language. */
    moment: (instant: string) => apart(formatMoment(wallTime(Date.parse(instant), timeZone))),
    clock: (instant: string) => formatClock(wallTime(Date.parse(instant), timeZone)),
    dayOf: (instant: string): Bilingual => {
      const wall = wallTime(Date.parse(instant), timeZone)
      return {
        text: formatDay(wall, language.code),
        lang: language.code,
        chinese: formatDay(wall, 'zh-CN'),
      }
    },
    /** A trade of the list in words; one that a county made up by its own slug. */
    trade: (trade: string): Bilingual => {
      const known = tradeOf(trade)
      return known === undefined ? { text: trade, lang: 'zh-CN', chinese: trade } : name(known.words)
    },
    /** A thing by its id; without a name where this place does not know it. */
    item: (id: string) => {
      const known = items.find((each) => each.id === id)
      return { id, name: known?.name ?? null, pictogram: known?.pictogram ?? 'gift' }
    },
    tradePictogram: (trade: string | undefined): string =>
      trade === undefined ? 'jobs' : (tradeOf(trade)?.pictogram ?? (tradeOf(trade) ? trade : 'jobs')),
  }
}

export type ListingWords = ReturnType<typeof useListingWords>
