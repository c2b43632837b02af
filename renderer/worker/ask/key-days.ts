import { Temporal } from 'temporal-polyfill'
import type { DeadlineDay } from '../../../protocol/legal/deadline-rules.ts'
import { deadlineDays } from '../../../protocol/legal/deadline-rules.ts'
import type { Deadline } from '../../../protocol/legal/deadlines.ts'
import { deadlinesFrom } from '../../../protocol/legal/deadlines.ts'
import type { OutputOf } from '../../../station/contract/calls.ts'
import type { Answers, Field } from './questions.ts'
import { askedFields } from './questions.ts'

type Forms = Pick<OutputOf<'requests.forms'>, 'day' | 'holidays' | 'holidayYears'>

/** A day that is known to its month or year only, as its first: a limit counted from it is never told later than it is. */
export function firstDayOf(day: string): string {
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day
}

/** The deadlines that follow from the days answered, soonest first. */
export function deadlinesOf(form: { fields: Field[] }, answers: Answers, said: Forms): Deadline[] {
  const days = askedFields(form, answers).flatMap(({ field, deadlineDay }): [DeadlineDay, string][] => {
    const answer = answers[field]
    return isDeadlineDay(deadlineDay) && typeof answer === 'string' && answer !== ''
      ? [[deadlineDay, firstDayOf(answer)]]
      : []
  })
  const calendar = {
    years: new Set(said.holidayYears),
    works: new Map(said.holidays.map(({ day, works }) => [day, works])),
  }
  return deadlinesFrom(Object.fromEntries(days), { today: said.day, calendar })
}

function isDeadlineDay(day: string | undefined): day is DeadlineDay {
  return (deadlineDays as readonly (string | undefined)[]).includes(day)
}

/** What may be tapped for "when": years back from today, newest first. Civil claims reach three years back; memory a little further. */
export function yearsBefore(today: string, count: number): number[] {
  const { year } = Temporal.PlainDate.from(today)
  return Array.from({ length: count }, (_, back) => year - back)
}

export function daysIn(month: string): number {
  return Temporal.PlainYearMonth.from(month).daysInMonth
}
