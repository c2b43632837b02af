import type { Report } from '../contract/any-report.ts'
import { isoWeekSchema } from '../contract/iso-week.ts'
import type { Refusal } from '../http/endpoint.ts'
import type { Hub } from '../hub.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { Answer, NoReport, Reports } from './reports-from-store.ts'
import { reportsFromStore } from './reports-from-store.ts'
import { unitInReach } from './unit-in-reach.ts'

/** `of`: what the call is about; a name of the other kind names nothing here. */
export type ReportQuestion = {
  reader: string
  unit: string | undefined
  period: string
  of: 'weeks' | 'longer'
}

/** Answers a question about a period of a unit, when the reader may ask it; else a refusal with a sentence. */
export async function askReports<T>(
  hub: Hub,
  question: ReportQuestion,
  ask: (reports: Reports, unit: string) => Promise<Answer<T>>,
): Promise<{ value: T; unit: Unit } | Refusal> {
  const { reader, unit: asked, period, of } = question
  const reach = await hub.store.read((reads) => unitInReach(reads, { reader, asked }))
  if ('problem' in reach) return reach
  if ((of === 'weeks') !== isoWeekSchema.safeParse(period).success)
    return refusalOf('no-such-period', question)
  const { store, clock, settleReports: settle } = hub
  const answer = await ask(reportsFromStore({ store, clock, settle }), reach.unit.id)
  return answer.ok ? { value: answer.value, unit: reach.unit } : refusalOf(answer.why, question)
}

/** The report itself. */
export function askReport(
  hub: Hub,
  question: ReportQuestion & { revision: number | undefined },
): Promise<{ value: Report; unit: Unit } | Refusal> {
  const { period, revision } = question
  return askReports(hub, question, (reports, unit) => reports.read({ unit, period, revision }))
}

const howNamed = {
  weeks: 'Weeks are named as in 2026-W47.',
  longer:
    'Months are named as in 2026-11, seasons as in 2026-autumn, ISO years as in 2026, ranges of at most two years as in 2026-11-03..2026-11-20.',
}

function refusalOf(why: NoReport, { period, of }: ReportQuestion): Refusal {
  if (why === 'no-such-period')
    return { problem: 'malformed', detail: `There is no period ${period}. ${howNamed[of]}` }
  if (why === 'future-period') return { problem: 'not-found', detail: `The period ${period} has not begun.` }
  return { problem: 'not-found', detail: `The report of ${period} has no such revision.` }
}
