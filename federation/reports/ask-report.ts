import type { WeeklyReport } from '../contract/weekly-report.ts'
import type { Refusal } from '../http/endpoint.ts'
import type { Hub } from '../hub.ts'
import type { Unit } from '../store/nouns/documents.ts'
import { unitInReach } from './unit-in-reach.ts'
import type { Answer, NoReport, WeeklyReports } from './weekly-reports.ts'
import { weeklyReports } from './weekly-reports.ts'

export type ReportQuestion = { reader: string; unit: string | undefined; week: string }

/** Answers a question about a week of a unit, when the reader may ask it; else a refusal with a sentence. */
export async function askReports<T>(
  hub: Hub,
  question: ReportQuestion,
  ask: (reports: WeeklyReports, unit: string) => Promise<Answer<T>>,
): Promise<{ value: T; unit: Unit } | Refusal> {
  const { reader, unit: asked, week } = question
  const reach = await hub.store.read((reads) => unitInReach(reads, { reader, asked }))
  if ('problem' in reach) return reach
  const { store, clock, settleReports: settle } = hub
  const answer = await ask(weeklyReports({ store, clock, settle }), reach.unit.id)
  return answer.ok ? { value: answer.value, unit: reach.unit } : refusalOf(answer.why, week)
}

/** The report itself. */
export function askReport(
  hub: Hub,
  question: ReportQuestion & { revision: number | undefined },
): Promise<{ value: WeeklyReport; unit: Unit } | Refusal> {
  const { week, revision } = question
  return askReports(hub, question, (reports, unit) => reports.read({ unit, week, revision }))
}

function refusalOf(why: NoReport, week: string): Refusal {
  if (why === 'malformed-week')
    return { problem: 'malformed', detail: `There is no ISO week ${week}; weeks are written as in 2026-W47.` }
  if (why === 'future-week') return { problem: 'not-found', detail: `The week ${week} has not begun.` }
  return { problem: 'not-found', detail: `The report of ${week} has no such revision.` }
}
