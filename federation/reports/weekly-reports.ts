import { isoWeekSchema } from '../contract/iso-week.ts'
import type { Revisions, WeeklyReport } from '../contract/weekly-report.ts'
import type { Answer } from './reports-from-store.ts'
import { reportsFromStore } from './reports-from-store.ts'

export type AskedWeek = { unit: string; week: string }

export type WeeklyReports = {
  /** The newest report of a unit's week, or one of its revisions. The unit must exist. */
  read(asked: AskedWeek & { revision?: number | undefined }): Promise<Answer<WeeklyReport>>
  /** Every numbered revision, oldest first, with its differences. */
  revisions(asked: AskedWeek): Promise<Answer<Revisions>>
}

/** Weekly reports from the store: those of other periods are not weeks here. */
export function weeklyReports(deps: Parameters<typeof reportsFromStore>[0]): WeeklyReports {
  const reports = reportsFromStore(deps)
  const isWeek = (week: string) => isoWeekSchema.safeParse(week).success
  return {
    async read({ unit, week, revision }) {
      if (!isWeek(week)) return { ok: false, why: 'no-such-period' }
      const answer = await reports.read({ unit, period: week, revision })
      return answer as Answer<WeeklyReport>
    },
    async revisions({ unit, week }) {
      if (!isWeek(week)) return { ok: false, why: 'no-such-period' }
      const answer = await reports.revisions({ unit, period: week })
      return answer.ok ? { ok: true, value: { week, unit, revisions: answer.value.revisions } } : answer
    },
  }
}
