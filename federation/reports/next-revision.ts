import type { Report } from '../contract/any-report.ts'
import type { StoreWrites } from '../store/store.ts'
import { assembleReport } from './assemble-report.ts'
import type { Period } from './period-bounds.ts'
import { readFacts } from './read-facts.ts'
import { reportChanges } from './report-changes.ts'
import { groundsOf } from './restated/grounds.ts'
import { readReasons } from './restated/read-reasons.ts'
import { frozenSensitive } from './sensitive/sensitive-of-period.ts'

/**
 * Freezes a unit's period anew when it differs from its newest revision, or was never frozen; gives back the newest either way.
 * To be called inside one transaction, so that two who notice the same difference number it once.
 */
export async function nextRevision(
  writes: StoreWrites,
  asked: { unit: string; period: Period; nowMs: number },
): Promise<Report> {
  const { unit, period, nowMs } = asked
  const kept = await writes.reports.newest(unit, period.name)
  const newest: Report | undefined = kept && JSON.parse(kept.body)
  const revision = (newest?.revision ?? 0) + 1
  const facts = await readFacts(writes, asked)
  const sensitive = await frozenSensitive(writes, { period, nowMs })
  const report = assembleReport({ period, revision, madeAtMs: nowMs, facts: { ...facts, sensitive } })
  const grounds = groundsOf(report, { period, facts })
  if (newest) {
    report.changes = reportChanges(newest, report)
    if (report.changes.length === 0) return newest
    report.syncHealth.lateEntries = await lateEntries(writes, { report, period: period.name })
    report.reasons = await readReasons(writes, { before: newest, after: report, facts, period, grounds })
  }
  await writes.reports.keepGrounds({ unit, period: period.name, body: JSON.stringify(grounds) })
  const body = JSON.stringify(report)
  await writes.reports.add({ unit, period: period.name, revision, madeMs: nowMs, body })
  return report
}

/** Entries that came after the first figure of record was made. */
async function lateEntries(
  writes: StoreWrites,
  { report, period }: { report: Report; period: string },
): Promise<number> {
  const kept = await writes.reports.find(report.unit, period, 1)
  if (!kept) return 0
  const first: Report = JSON.parse(kept.body)
  return Math.max(0, report.syncHealth.entries - first.syncHealth.entries)
}
