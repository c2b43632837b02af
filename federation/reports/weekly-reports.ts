import type { Revisions, WeeklyReport } from '../contract/weekly-report.ts'
import type { Store, StoreReads } from '../store/store.ts'
import { assembleReport } from './assemble-report.ts'
import { nextRevision } from './next-revision.ts'
import { readFacts } from './read-facts.ts'
import { runningSensitiveWeek } from './sensitive/sensitive-week.ts'
import type { SettleReports } from './settle-reports.ts'
import { timeZoneOf } from './time-zone-of.ts'
import type { Week } from './week-bounds.ts'
import { boundsOfWeek } from './week-bounds.ts'

/** Why there is no such report. `future`: the week has not begun. */
export type NoReport = 'malformed-week' | 'future-week' | 'no-such-revision'

export type Asked = { unit: string; week: string }
export type Answer<T> = { ok: true; value: T } | { ok: false; why: NoReport }

export type WeeklyReports = {
  /** The newest report of a unit's week, or one of its revisions. The unit must exist. */
  read(asked: Asked & { revision?: number | undefined }): Promise<Answer<WeeklyReport>>
  /** Every numbered revision, oldest first, with its differences. */
  revisions(asked: Asked): Promise<Answer<Revisions>>
}

/**
 * Weekly reports from the store. A week that can still change is worked out at each read (revision 0); from Monday 08:00 on
 * what was given out is kept and given out again, and late news makes a new number, never a silent change.
 */
export function weeklyReports(deps: {
  store: Store
  clock: () => number
  settle: SettleReports
}): WeeklyReports {
  const { store, clock, settle } = deps

  return {
    async read(asked) {
      const found = await weekOf(asked.week)
      if (!found.ok) return found
      const week = found.value
      const { unit, revision } = asked
      if (clock() < week.freezeMs) {
        if (revision !== undefined && revision !== 0) return { ok: false, why: 'no-such-revision' }
        return { ok: true, value: await store.read((reads) => running(reads, { unit, week })) }
      }
      const newest = await frozen({ unit, week })
      if (revision === undefined || revision === newest.revision) return { ok: true, value: newest }
      const kept = await store.read((reads) => reads.reports.find(unit, week.name, revision))
      return kept ? { ok: true, value: JSON.parse(kept.body) } : { ok: false, why: 'no-such-revision' }
    },

    async revisions(asked) {
      const found = await weekOf(asked.week)
      if (!found.ok) return found
      const { unit } = asked
      const week = found.value
      if (clock() >= week.freezeMs) await frozen({ unit, week })
      const kept = await store.read((reads) => reads.reports.revisions(unit, week.name))
      const revisions = kept.map(({ body }) => {
        const { revision, madeAt, changes }: WeeklyReport = JSON.parse(body)
        return { revision, madeAt, changes }
      })
      return { ok: true, value: { week: week.name, unit, revisions } }
    },
  }

  async function weekOf(name: string): Promise<Answer<Week>> {
    const week = boundsOfWeek(name, await store.read(timeZoneOf))
    if (!week) return { ok: false, why: 'malformed-week' }
    return week.startMs > clock() ? { ok: false, why: 'future-week' } : { ok: true, value: week }
  }

  async function running(reads: StoreReads, asked: { unit: string; week: Week }): Promise<WeeklyReport> {
    const nowMs = clock()
    const facts = await readFacts(reads, { ...asked, nowMs })
    const sensitive = await runningSensitiveWeek(reads)
    return assembleReport({ week: asked.week, revision: 0, madeAtMs: nowMs, facts: { ...facts, sensitive } })
  }

  /** The newest revision, after the restatements that were due; the first one is made by whoever asks first. */
  async function frozen(asked: { unit: string; week: Week }): Promise<WeeklyReport> {
    await settle()
    const kept = await store.read((reads) => reads.reports.newest(asked.unit, asked.week.name))
    if (kept) return JSON.parse(kept.body)
    return store.write((writes) => nextRevision(writes, { ...asked, nowMs: clock() }))
  }
}
