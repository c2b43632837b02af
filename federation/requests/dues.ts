import { Temporal } from 'temporal-polyfill'
import type { RequestState, RequestStep } from '../store/nouns/requests.ts'

/**
 * By when an office must do what. `acknowledge`: somebody at the office has it · `hand-over`: given on to the agency that decides ·
 * `answer`: the worker hears something that is more than a state · `decide`: the agency decides, from when it received it.
 */
export const dueNames = ['acknowledge', 'hand-over', 'answer', 'decide'] as const
export type DueName = (typeof dueNames)[number]

/** `doneMs` undefined: not done. A due that was done after `byMs` was late, and is overdue no more. */
export type Due = { due: DueName; byMs: number; doneMs: number | undefined }

/** What a form says of its times. `handOverHours`, `answerDays` (working days): absent where it has no such time. */
export type FormTimes = { desk: string; handOverHours: number | undefined; answerDays: number | undefined }

/** Which days nobody works. A year without its document: Saturdays and Sundays. */
export type WorkingDays = { timeZone: string; works: ReadonlyMap<string, boolean> }

/** Dossier §5.4, for every form. */
const acknowledgeWorkingDays = 2
/** Legal Aid Law art. 43, from when the agency received it. */
const decideDays = 7

const handedOver: readonly RequestState[] = [
  'handed-over',
  'agency-received',
  'decided',
  'answered',
  'closed',
]
const answered: readonly RequestState[] = ['agency-received', 'more-papers', 'decided', 'answered', 'closed']
const decided: readonly RequestState[] = ['more-papers', 'decided', 'answered', 'closed']

/**
 * What was due of a request, by its times at the hub: the station's silence is no fault of the office, so all count from the arrival
 * there; the agency's own from when it received it. What was taken back owes nothing.
 */
export function duesOf(
  request: { arrivedMs: number; steps: readonly RequestStep[] },
  times: FormTimes,
  days: WorkingDays,
): Due[] {
  const { arrivedMs, steps } = request
  const firstOf = (states: readonly RequestState[], fromMs = 0) =>
    steps.find(({ state, atMs }) => states.includes(state) && atMs >= fromMs)?.atMs
  if (firstOf(['withdrawn']) !== undefined) return []
  const dues: Due[] = [
    {
      due: 'acknowledge',
      byMs: endOfWorkingDay(arrivedMs, acknowledgeWorkingDays, days),
      doneMs: steps[0]?.atMs,
    },
  ]
  if (times.handOverHours !== undefined)
    dues.push({
      due: 'hand-over',
      byMs: arrivedMs + times.handOverHours * 3_600_000,
      doneMs: firstOf(handedOver),
    })
  if (times.answerDays !== undefined)
    dues.push({
      due: 'answer',
      byMs: endOfWorkingDay(arrivedMs, times.answerDays, days),
      doneMs: firstOf(answered),
    })
  const received = steps.findLast(({ state }) => state === 'agency-received')
  if (times.desk === 'legal' && received)
    dues.push({
      due: 'decide',
      byMs: endOfDay(received.atMs, decideDays, days.timeZone),
      doneMs: firstOf(decided, received.atMs),
    })
  return dues
}

/** Those that were past and not done at a moment. */
export function overdueAt(dues: readonly Due[], atMs: number): Due[] {
  return dues.filter(({ byMs, doneMs }) => byMs <= atMs && (doneMs === undefined || doneMs > atMs))
}

/** Civil Code art. 201: the first day counted is the next one. The instant after the last of so many days. */
function endOfDay(fromMs: number, days: number, timeZone: string): number {
  return startOf(dayOf(fromMs, timeZone).add({ days: days + 1 }), timeZone)
}

function endOfWorkingDay(fromMs: number, count: number, { timeZone, works }: WorkingDays): number {
  let day = dayOf(fromMs, timeZone)
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 })
    if (works.get(day.toString()) ?? day.dayOfWeek <= 5) left--
  }
  return startOf(day.add({ days: 1 }), timeZone)
}

function dayOf(ms: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate()
}

function startOf(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime({ timeZone }).epochMilliseconds
}
