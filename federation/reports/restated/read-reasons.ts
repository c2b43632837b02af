import { fromInstant } from '../../../protocol/instants.ts'
import type { Report } from '../../contract/any-report.ts'
import type { RestatementReason } from '../../contract/restatement-reasons.ts'
import type { StoreReads } from '../../store/store.ts'
import { dayAt } from '../period-bounds.ts'
import type { ReportFacts } from '../report-facts.ts'
import type { Grounds } from './grounds.ts'
import { restatementReasons } from './restatement-reasons.ts'

type Asked = {
  before: Report
  after: Report
  facts: Pick<ReportFacts, 'stations'>
  period: { name: string }
  grounds: Grounds
}

/** Why a revision differs from the one before. `grounds`: its own; those of the one before are read. */
export async function readReasons(
  reads: Pick<StoreReads, 'figures' | 'reports'>,
  { before, after, facts, period, grounds }: Asked,
): Promise<RestatementReason[]> {
  const stations = [...new Set(after.changes.map(({ station }) => station))].filter((each) => each !== null)
  const dayOf = (instant: string) => dayAt(fromInstant(instant), after.timeZone)
  const kept = await reads.reports.grounds(after.unit, period.name)
  return restatementReasons({
    ...{ before, after, stations: facts.stations },
    grounds: { before: kept === undefined ? undefined : JSON.parse(kept), after: grounds },
    contacts: await reads.figures.contacts({
      ...{ stations, fromDay: dayOf(before.madeAt), toDay: dayOf(after.madeAt) },
    }),
  })
}
