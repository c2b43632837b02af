import type { WeeklyReport } from '../contract/weekly-report.ts'
import type { StoreWrites } from '../store/store.ts'
import { assembleReport } from './assemble-report.ts'
import { readFacts } from './read-facts.ts'
import { reportChanges } from './report-changes.ts'
import { frozenSensitiveWeek } from './sensitive/sensitive-week.ts'
import type { Week } from './week-bounds.ts'

/**
 * Freezes a unit's week anew when it differs from its newest revision, or was never frozen; gives back the newest either way.
 * To be called inside one transaction, so that two who notice the same difference number it once.
 */
export async function nextRevision(
  writes: StoreWrites,
  asked: { unit: string; week: Week; nowMs: number },
): Promise<WeeklyReport> {
  const { unit, week, nowMs } = asked
  const kept = await writes.reports.newest(unit, week.name)
  const newest: WeeklyReport | undefined = kept && JSON.parse(kept.body)
  const revision = (newest?.revision ?? 0) + 1
  const facts = await readFacts(writes, asked)
  const sensitive = await frozenSensitiveWeek(writes, { week, nowMs })
  const report = assembleReport({ week, revision, madeAtMs: nowMs, facts: { ...facts, sensitive } })
  if (newest) {
    report.changes = reportChanges(newest, report)
    if (report.changes.length === 0) return newest
    report.syncHealth.lateEntries = await lateEntries(writes, report)
  }
  await writes.reports.add({ unit, week: week.name, revision, madeMs: nowMs, body: JSON.stringify(report) })
  return report
}

/** Entries that came after the first figure of record was made. */
async function lateEntries(writes: StoreWrites, report: WeeklyReport): Promise<number> {
  const kept = await writes.reports.find(report.unit, report.week, 1)
  if (!kept) return 0
  const first: WeeklyReport = JSON.parse(kept.body)
  return Math.max(0, report.syncHealth.entries - first.syncHealth.entries)
}
