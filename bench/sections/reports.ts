import { median } from '../measure/quantile.ts'
import type { CountyWeek } from '../waystation/county-week.ts'
import { countyWeek } from '../waystation/county-week.ts'

/** One round, milliseconds: the report of a quiet county, of a busy one, and counting the busy one's entries one by one. */
export type ReportRound = { quietMs: number; busyMs: number; countedMs: number }

export type ReportWork = { stations: number; quietVisits: number; busyVisits: number }

/** A county's weekly report, with few visits a day and with many: it comes from roll-ups that intake keeps. */
export async function timeReports(work: ReportWork, rounds: number): Promise<ReportRound[]> {
  const { stations, quietVisits, busyVisits } = work
  const quiet = await countyWeek({ stations, visitsADay: quietVisits })
  const busy = await countyWeek({ stations, visitsADay: busyVisits })
  // One reading of some tens of milliseconds is the machine's mood: the middle one of five counts.
  const report = async (county: CountyWeek) => {
    const times: number[] = []
    for (let n = 0; n < 5; n += 1) times.push(await right(county, () => county.report()))
    return median(times)
  }
  // The first reading of each compiles what the others run.
  for (const county of [quiet, busy]) await report(county)
  const measured: ReportRound[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = await report(round % 2 === 0 ? quiet : busy)
    const second = await report(round % 2 === 0 ? busy : quiet)
    const [quietMs, busyMs] = round % 2 === 0 ? [first, second] : [second, first]
    measured.push({ quietMs, busyMs, countedMs: await right(busy, () => busy.countEntries()) })
  }
  await quiet.close()
  await busy.close()
  return measured
}

async function right(
  county: CountyWeek,
  count: () => Promise<{ ms: number; visits: number }>,
): Promise<number> {
  const { ms, visits } = await count()
  if (visits !== county.visits) throw new Error(`${visits} visits found of ${county.visits}`)
  return ms
}
