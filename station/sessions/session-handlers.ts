import { Temporal } from 'temporal-polyfill'
import { newestAssessments } from '../../db/assessments.ts'
import type { Journal } from '../../db/journal.ts'
import { newestSessions, sumSessions } from '../../db/sessions.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Clock } from '../clock.ts'
import type { AnswerOf, OutputOf, ParsedInputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { dayOf } from '../record/day-of.ts'
import { firstOf } from '../record/entry-names.ts'
import type { Deed, Recorder } from '../record/recorder.ts'
import type { StaffDesk } from '../staff/staff-desk.ts'
import { whoMay } from '../staff/who-may.ts'
import { assessmentForms } from './assessment-forms.ts'
import { judgeAnswers } from './judge-answers.ts'

export type SessionParts = {
  journal: Journal
  recorder: Recorder
  desk: Pick<StaffDesk, 'whoIs'>
  clock: Pick<Clock, 'wallMs'>
  timeZone: () => string
}

type SessionCall = 'sessions.hold' | 'sessions.list' | 'assessments.forms' | 'assessments.assess'
type ProblemOf<C extends SessionCall> = Extract<AnswerOf<C>, { ok: false }>['problem']

const listLength = 200
const lastAssessments = 50

/** The calls of what takes place at a station, and of how it judges itself. */
export function sessionHandlers(parts: SessionParts): Pick<Handlers, SessionCall> {
  const { recorder, desk } = parts

  function hold({
    session,
    kind,
    people,
  }: ParsedInputOf<'sessions.hold'>): Deed<{ held: EntryName }, ProblemOf<'sessions.hold'>> {
    const may = whoMay(desk, session, 'sessions')
    if (!may.ok) return { refuse: may.problem }
    return {
      drafts: [{ kind: 'session.held', by: may.who.by, body: { kind, people } }],
      answer: (names) => ({ held: firstOf(names) }),
    }
  }

  function assess(
    input: ParsedInputOf<'assessments.assess'>,
  ): Deed<{ assessed: EntryName }, ProblemOf<'assessments.assess'>> {
    const { session, form, formRev, answers } = input
    const may = whoMay(desk, session, 'assess')
    if (!may.ok) return { refuse: may.problem }
    const problem = judgeAnswers(assessmentForms, { form, formRev, answers })
    if (problem) return { refuse: problem }
    return {
      drafts: [{ kind: 'station.assessed', by: may.who.by, body: { form, formRev, answers } }],
      answer: (names) => ({ assessed: firstOf(names) }),
    }
  }

  return {
    'sessions.hold': (input) => recorder.perform({ id: input.act, call: 'sessions.hold' }, () => hold(input)),
    'sessions.list': ({ session }) =>
      desk.whoIs(session) ? { ok: true, value: sessionList(parts) } : { ok: false, problem: 'not-signed-in' },
    'assessments.forms': ({ session }) =>
      desk.whoIs(session)
        ? { ok: true, value: { forms: [...assessmentForms], last: lastAnswers(parts) } }
        : { ok: false, problem: 'not-signed-in' },
    'assessments.assess': (input) =>
      recorder.perform({ id: input.act, call: 'assessments.assess' }, () => assess(input)),
  }
}

function sessionList({ journal, clock, timeZone }: SessionParts): OutputOf<'sessions.list'> {
  const today = Temporal.PlainDate.from(dayOf(clock.wallMs(), timeZone()))
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const startMs = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone()).epochMilliseconds
  return {
    sessions: newestSessions(journal.db, listLength).map(({ atMs, ...plain }) => ({
      ...plain,
      at: toInstant(atMs),
    })),
    week: sumSessions(journal.db, startMs(monday), startMs(monday.add({ days: 7 }))),
  }
}

function lastAnswers({ journal, timeZone }: SessionParts): OutputOf<'assessments.forms'>['last'] {
  return newestAssessments(journal.db, lastAssessments).map(({ atMs, ...plain }) => ({
    ...plain,
    on: dayOf(atMs, timeZone()),
  }))
}
