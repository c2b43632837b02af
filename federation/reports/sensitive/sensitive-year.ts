// What the reports of an ISO year show of counts that could tell on somebody: with all that came late, worked out once for all units, when
// the first report of the year is frozen, and beside what its weeks told (suppress/hidden-in-year.ts).
import { weeksOfYear } from '../../contract/report-period.ts'
import type { StoreWrites } from '../../store/store.ts'
import type { Period } from '../period-bounds.ts'
import { boundsOfWeek } from '../period-bounds.ts'
import type { CountsOfYear, Parents } from '../suppress/hidden-in-year.ts'
import { hiddenInYear, totalsIn } from '../suppress/hidden-in-year.ts'
import { timeZoneOf } from '../time-zone-of.ts'
import { sensitiveCodes } from './sensitive-codes.ts'
import { sensitiveCounts } from './sensitive-counts.ts'
import type { KeptBody, SensitiveShown } from './sensitive-week.ts'
import { keepOverdue, keptSensitiveWeek, parentsOf, shownIn } from './sensitive-week.ts'

/** The year as it was worked out first, now if it never was. Weeks of it that nobody was told yet are told first. */
export async function frozenSensitiveYear(
  writes: StoreWrites,
  { period, nowMs }: { period: Period; nowMs: number },
): Promise<SensitiveShown> {
  const kept = await writes.reports.sensitive(period.name)
  if (kept) return shownIn(kept)
  const weeks = await weeksTold(writes, { year: period.name, nowMs })
  const codes = await sensitiveCodes(writes)
  const { counts } = await sensitiveCounts(writes, { period, nowMs, codes })
  const parents = parentsOf(await writes.documents.units())
  const shown: Record<string, Record<string, number>> = {}
  for (const [figure, own] of counts)
    shown[figure] = figureOf(figure, { parents, own: Object.fromEntries(own), weeks })
  const body: KeptBody = { codes, shown: keepOverdue(shown) }
  await writes.reports.addSensitive({ period: period.name, madeMs: nowMs, body: JSON.stringify(body) })
  return { asOfMs: nowMs, codes, shown: body.shown }
}

/** Every week of the year as it was told. */
async function weeksTold(
  writes: StoreWrites,
  { year, nowMs }: { year: string; nowMs: number },
): Promise<KeptBody[]> {
  const timeZone = await timeZoneOf(writes)
  const weeks: KeptBody[] = []
  for (const name of weeksOfYear(year)) {
    const week = boundsOfWeek(name, timeZone)
    if (!week) continue
    const kept = await keptSensitiveWeek(writes, { period: week, nowMs })
    weeks.push(JSON.parse(kept.body))
  }
  return weeks
}

type Asked = { parents: Parents; own: Readonly<Record<string, number>>; weeks: readonly KeptBody[] }

function figureOf(figure: string, { parents, own, weeks }: Asked): Record<string, number> {
  // What is overdue at the year's end is what is overdue at its last week's, and as told there.
  if (figure.endsWith('/overdue')) return { ...weeks.at(-1)?.shown[figure] }
  const told = weeks.filter(({ shown }) => shown[figure] !== undefined)
  const known = told.map((week) => weekOf(figure, week)).filter((week) => week !== undefined)
  // Beside a week whose counts were not kept nobody can say what a year gives away.
  if (known.length < told.length) return {}
  const hidden = hiddenInYear({ parents, own, weeks: known })
  return Object.fromEntries([...totalsIn(parents, own)].filter(([unit]) => !hidden.has(unit)))
}

function weekOf(
  figure: string,
  { shown, counted, parents, most }: KeptBody,
): CountsOfYear['weeks'][number] | undefined {
  const own = counted?.[figure]
  return (
    own &&
    parents && { parents, own, most: most?.[figure], isShown: (unit) => shown[figure]?.[unit] !== undefined }
  )
}
