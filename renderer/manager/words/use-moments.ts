import { useTranslation } from 'react-i18next'
import { formatMoment, wallTime } from '../../i18n/formats.ts'
import { sayWhen } from '../say-span.ts'

const dayMs = 86_400_000

/** How instants are said on the pages of the day: by the station's zone, numbers only, the same in every language. */
export function useMoments(timeZone: string) {
  const { t } = useTranslation('manager')
  return {
    /** `11/26 08:05` */
    moment: (instant: string): string => formatMoment(wallTime(Date.parse(instant), timeZone)),
    /** `2026-11-26 08:05`, for lists that are kept. */
    full: (instant: string): string => {
      const { year, month, day, hour, minute } = wallTime(Date.parse(instant), timeZone)
      const two = (value: number) => String(value).padStart(2, '0')
      return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
    },
    ago: (instant: string): string => sayWhen(t, instant, Date.now()),
    /** Whole days since then; 0 on the first. */
    daysSince: (instant: string): number =>
      Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / dayMs)),
    /** Whether it was on the same calendar day as now. */
    isToday: (instant: string): boolean => {
      const [a, b] = [wallTime(Date.parse(instant), timeZone), wallTime(Date.now(), timeZone)]
      return a.year === b.year && a.month === b.month && a.day === b.day
    },
    /** Today, for a file's name. */
    today: (): string => {
      const { year, month, day } = wallTime(Date.now(), timeZone)
      return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    },
  }
}
