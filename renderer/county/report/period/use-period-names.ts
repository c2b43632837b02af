import type { Season } from '../../../../federation/contract/report-period.ts'
import { momentsIn } from '../../words/moments.ts'
import { useMoments } from '../../words/use-moments.ts'
import { usePeriodWords } from '../../words/use-period-words.ts'
import { useWords } from '../../words/use-words.ts'
import type { Shown } from './period-steps.ts'
import { shownOf } from './period-steps.ts'

export type PeriodNames = {
  /** "Week 47, 2026", "November 2026", "Autumn 2026", "2026", "3 Nov – 20 Nov". */
  short: (name: string) => string
  /** The same with its days, or what the season is for. */
  whole: (name: string) => string
  /** As short as under a column: "W47", "Nov 2026". */
  tiny: (name: string) => string
  /** First and last day. */
  days: (of: Pick<Shown, 'from' | 'to'>) => string
}

type MonthNumber = `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`

/** Periods as a person says them. */
export function usePeriodNames(): PeriodNames {
  const { t } = useWords()
  const p = usePeriodWords()
  const say = useMoments()

  const days = ({ from, to }: Pick<Shown, 'from' | 'to'>) =>
    t('date.range', { from: say.day(from), to: say.day(to) })

  function shortOf({ kind, name, from, to }: Shown): string {
    const year = name.slice(0, 4)
    if (kind === 'week') return t('date.week', { year, week: Number(name.slice(6)) })
    if (kind === 'month')
      return p('month', { year, month: t(`month.${String(Number(name.slice(5))) as MonthNumber}`) })
    if (kind === 'season') return p(`season.${name.slice(5) as Season}`, { year })
    return kind === 'year' ? p('year', { year }) : days({ from, to })
  }

  function wholeOf(shown: Shown): string {
    const { kind, name, from, to } = shown
    const short = shortOf(shown)
    if (kind === 'week') {
      // Days without their year: the week has said it.
      const { day } = momentsIn({ t, timeZone: 'UTC', nowMs: Date.parse(to) })
      return p('with', { name: short, more: t('date.range', { from: day(from), to: day(to) }) })
    }
    if (kind === 'season') return p('with', { name: short, more: p(`service.${name.slice(5) as Season}`) })
    return kind === 'year' ? p('with', { name: short, more: days(shown) }) : short
  }

  function tinyOf(shown: Shown): string {
    return shown.kind === 'week' ? p('weekShort', { week: Number(shown.name.slice(6)) }) : shortOf(shown)
  }

  const named = (say: (shown: Shown) => string) => (name: string) => {
    const shown = shownOf(name)
    return shown ? say(shown) : name
  }
  return { short: named(shortOf), whole: named(wholeOf), tiny: named(tinyOf), days }
}
