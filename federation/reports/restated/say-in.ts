import { Temporal } from 'temporal-polyfill'
import type { Say } from '../../contract/words/say.ts'
import type { CodeNames } from '../report-names.ts'
import type { OfficersLanguage } from './words-in.ts'
import { wordsIn } from './words-in.ts'

/** Words for a text that is read days later, by mail: each moment by its day, never "yesterday". */
export function sayIn(
  language: OfficersLanguage,
  { names, timeZone }: { names: CodeNames; timeZone: string },
): Say {
  const t = wordsIn(language)
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const dayWords = (date: { year: number; month: number; day: number }) =>
    t('date.dayYear', { year: date.year, month: t(`month.${date.month}`), day: date.day })
  return {
    t,
    names,
    number: (value) => numbers.format(value),
    text: (texts) => texts[language] || texts['zh-CN'],
    day: (day) => {
      const date = Temporal.PlainDate.from(day)
      return t('restated.day', { weekday: t(`weekday.${date.dayOfWeek}`), day: dayWords(date) })
    },
    moment: (instant) => {
      const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
      const [hour, minute] = [wall.hour, wall.minute].map((part) => String(part).padStart(2, '0'))
      return t('restated.moment', {
        ...{ weekday: t(`weekday.${wall.dayOfWeek}`), day: dayWords(wall), time: `${hour}:${minute}` },
      })
    },
  }
}
