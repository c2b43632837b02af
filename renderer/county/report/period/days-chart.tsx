import { useMoments } from '../../words/use-moments.ts'
import { usePeriodWords } from '../../words/use-period-words.ts'
import { useWords } from '../../words/use-words.ts'
import { ColumnChart } from '../column-chart.tsx'
import type { Bucket } from './chart-spans.ts'
import { bucketsOf } from './chart-spans.ts'

type MonthNumber = `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`

/** Visits through a period: by day as far as that can be read, else by week or month. */
export function DaysChart({ byDay }: { byDay: Readonly<Record<string, number>> }) {
  const { t } = useWords()
  const p = usePeriodWords()
  const say = useMoments()
  const buckets = bucketsOf(byDay)
  const span = buckets[0]?.span ?? 'day'
  const dense = buckets.length > 8
  const monthOf = (name: string) => t(`month.${String(Number(name.slice(5, 7))) as MonthNumber}`)

  function wordsOf({ name, from }: Bucket, index: number): { name: string; below?: string } {
    // Each year is said once, under its first month.
    const newYear = index === 0 || name.slice(5) === '01'
    if (span === 'month') return { name: monthOf(name), below: newYear ? name.slice(0, 4) : '' }
    if (span === 'week')
      return { name: p('weekShort', { week: Number(name.slice(6)) }), below: say.day(from) }
    if (!dense) return { name: say.weekdayShort(name), below: say.day(name) }
    const newMonth = index === 0 || name.endsWith('-01')
    return { name: String(Number(name.slice(8))), below: newMonth ? monthOf(name) : '' }
  }

  return (
    <ColumnChart
      className={dense ? 'days whole' : 'days'}
      title={p(`by.${span}`)}
      head={p(`bucket.${span}`)}
      columns={buckets.map((bucket, index) => ({
        key: bucket.from,
        ...wordsOf(bucket, index),
        // Read aloud, a day in the midst of a month has its month.
        ...(span === 'day' && dense ? { whole: say.day(bucket.from) } : {}),
        count: bucket.count,
        // A day that has not come yet has no figure, not a nought.
        ahead: bucket.from > say.today,
      }))}
    />
  )
}
