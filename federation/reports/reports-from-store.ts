import type { Report } from '../contract/any-report.ts'
import type { Store, StoreReads } from '../store/store.ts'
import { assembleReport } from './assemble-report.ts'
import { nextRevision } from './next-revision.ts'
import type { Period } from './period-bounds.ts'
import { boundsOfPeriod } from './period-bounds.ts'
import { readFacts } from './read-facts.ts'
import { runningSensitive } from './sensitive/sensitive-of-period.ts'
import type { SettleReports } from './settle-reports.ts'
import { timeZoneOf } from './time-zone-of.ts'

/** Why there is no such report. `future-period`: it has not begun. */
export type NoReport = 'no-such-period' | 'future-period' | 'no-such-revision'

/** `period`: the name of a week, month, season, year or range. */
export type Asked = { unit: string; period: string }
export type Answer<T> = { ok: true; value: T } | { ok: false; why: NoReport }
export type Revision = Pick<Report, 'revision' | 'madeAt' | 'changes'>

export type Reports = {
  /** The newest report of a unit's period, or one of its revisions. The unit must exist. */
  read(asked: Asked & { revision?: number | undefined }): Promise<Answer<Report>>
  /** Every numbered revision, oldest first, with its differences. */
  revisions(asked: Asked): Promise<Answer<{ period: Period; revisions: Revision[] }>>
}

/**
 * Reports from the store. A period that can still change, and every free range, is worked out at each read (revision 0); from 08:00 on
 * the day after its end what was given out is kept and given out again, and late news makes a new number, never a silent change.
 */
export function reportsFromStore(deps: {
  store: Store
  clock: () => number
  settle: SettleReports
}): Reports {
  const { store, clock, settle } = deps

  return {
    async read({ unit, period: name, revision }) {
      const found = await boundsOf(name)
      if (!found.ok) return found
      const period = found.value
      if (clock() < period.freezeMs) {
        if (revision !== undefined && revision !== 0) return { ok: false, why: 'no-such-revision' }
        return { ok: true, value: await store.read((reads) => running(reads, { unit, period })) }
      }
      const newest = await frozen({ unit, period })
      if (revision === undefined || revision === newest.revision) return { ok: true, value: newest }
      const kept = await store.read((reads) => reads.reports.find(unit, name, revision))
      return kept ? { ok: true, value: JSON.parse(kept.body) } : { ok: false, why: 'no-such-revision' }
    },

    async revisions({ unit, period: name }) {
      const found = await boundsOf(name)
      if (!found.ok) return found
      const period = found.value
      if (clock() >= period.freezeMs) await frozen({ unit, period })
      const kept = await store.read((reads) => reads.reports.revisions(unit, name))
      const revisions = kept.map(({ body }) => {
        const { revision, madeAt, changes }: Report = JSON.parse(body)
        return { revision, madeAt, changes }
      })
      return { ok: true, value: { period, revisions } }
    },
  }

  async function boundsOf(name: string): Promise<Answer<Period>> {
    const period = boundsOfPeriod(name, await store.read(timeZoneOf))
    if (!period) return { ok: false, why: 'no-such-period' }
    return period.startMs > clock() ? { ok: false, why: 'future-period' } : { ok: true, value: period }
  }

  async function running(reads: StoreReads, asked: { unit: string; period: Period }): Promise<Report> {
    const nowMs = clock()
    const facts = await readFacts(reads, { ...asked, nowMs })
    const sensitive = await runningSensitive(reads, asked.period)
    return assembleReport({
      ...{ period: asked.period, revision: 0, madeAtMs: nowMs },
      facts: { ...facts, sensitive },
    })
  }

  /** The newest revision, after the restatements that were due; the first one is made by whoever asks first. */
  async function frozen(asked: { unit: string; period: Period }): Promise<Report> {
    await settle()
    const kept = await store.read((reads) => reads.reports.newest(asked.unit, asked.period.name))
    if (kept) return JSON.parse(kept.body)
    return store.write((writes) => nextRevision(writes, { ...asked, nowMs: clock() }))
  }
}
