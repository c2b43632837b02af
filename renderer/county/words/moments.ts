import { weekOfDay } from '../../../federation/contract/iso-week.ts'
import type { WallTime } from '../../i18n/formats.ts'
import { formatClock, wallTime } from '../../i18n/formats.ts'
import type { CountyWords } from './use-words.ts'

export type Moments = {
  /** `2026-11-17T06:02:00.000Z` → "Tuesday 14:02", "today 14:02", "3 Nov 14:02": as near as a person would say it. */
  instant: (instant: string) => string
  /** `2026-11-17` → "17 Nov". */
  day: (day: string) => string
  /** `2026-11-17` → "Tue". */
  weekdayShort: (day: string) => string
  /** The calendar day of now. */
  today: string
  /** The ISO week of now. */
  thisWeek: string
  /** The hub's now, milliseconds since 1970. */
  nowMs: number
}

const dayMs = 86_400_000
type WeekdayNumber = '1' | '2' | '3' | '4' | '5' | '6' | '7'
type MonthNumber = `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`

type Where = {
  t: CountyWords
  timeZone: string
  /** The hub's now: the computer the console runs on may be wrong about it. */
  nowMs: number
  /** Moments are said whole: a sheet of paper has no today. */
  onPaper?: boolean
}

export function momentsIn(where: Where): Moments {
  const { t, timeZone, nowMs, onPaper = false } = where
  const today = dayOf(wallTime(nowMs, timeZone))

  function wordsOfDay(name: string) {
    const [year, month, date] = name.split('-').map(Number)
    return { year, month: t(`month.${String(month) as MonthNumber}`), day: date }
  }

  function day(name: string): string {
    const words = wordsOfDay(name)
    return name.slice(0, 4) === today.slice(0, 4) ? t('date.day', words) : t('date.dayYear', words)
  }

  function instant(text: string): string {
    const wall = wallTime(Date.parse(text), timeZone)
    const name = dayOf(wall)
    const daysAgo = Math.round((Date.parse(today) - Date.parse(name)) / dayMs)
    const time = formatClock(wall)
    if (onPaper) return t('date.at', { day: t('date.dayYear', wordsOfDay(name)), time })
    if (daysAgo === 0) return t('date.today', { time })
    if (daysAgo === 1) return t('date.yesterday', { time })
    const inWords =
      daysAgo > 1 && daysAgo < 7 ? t(`weekday.${String(wall.weekday + 1) as WeekdayNumber}`) : day(name)
    return t('date.at', { day: inWords, time })
  }

  return {
    day,
    instant,
    weekdayShort: (name) => t(`weekdayShort.${weekdayOf(name)}`),
    today,
    thisWeek: weekOfDay(today),
    nowMs,
  }
}

function dayOf({ year, month, day }: WallTime): string {
  return [String(year).padStart(4, '0'), two(month), two(day)].join('-')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function weekdayOf(day: string): WeekdayNumber {
  const sunday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return String(sunday === 0 ? 7 : sunday) as WeekdayNumber
}
