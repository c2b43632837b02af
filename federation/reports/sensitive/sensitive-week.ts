// What the reports of one week show of counts that could tell on somebody: worked out once, when the first report of the week is frozen,
// for all units together, and never again. A restatement repeats it. Two looks at one county, or at two counties at different times, then
// never differ by one late entry; and while a week is running none of it is shown, for the same reason.
import type { KeptSensitive } from '../../store/nouns/reports.ts'
import type { StoreReads, StoreWrites } from '../../store/store.ts'
import type { Period } from '../period-bounds.ts'
import type { Parents } from '../suppress/hidden-in-year.ts'
import type { CountTree } from '../suppress/hidden-units.ts'
import { hiddenUnits } from '../suppress/hidden-units.ts'
import type { SensitiveCodes } from './sensitive-codes.ts'
import { sensitiveCodes } from './sensitive-codes.ts'
import type { MostCounts, UnitCounts } from './sensitive-counts.ts'
import { sensitiveCounts } from './sensitive-counts.ts'

/** `shown`: by figure and unit, what may be told; whatever is not there is hidden. `asOfMs` undefined: the week can still change. */
export type SensitiveShown = {
  asOfMs: number | undefined
  codes: SensitiveCodes
  shown: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/**
 * As it is kept. `counted`: of each figure, exactly, at the stations that hang on each unit itself, and `parents` the tree they were told
 * in; for the year alone, which must not give away what its weeks did not tell. Absent of weeks that an older hub told.
 */
export type KeptBody = Omit<SensitiveShown, 'asOfMs'> & {
  counted?: Readonly<Record<string, Readonly<Record<string, number>>>>
  parents?: Parents
  most?: MostCounts
}

/** A week that can still change: nothing is told. */
export async function runningSensitiveWeek(reads: Pick<StoreReads, 'documents'>): Promise<SensitiveShown> {
  return { asOfMs: undefined, codes: await sensitiveCodes(reads), shown: {} }
}

/** The week as it was worked out first, now if it never was. */
export async function frozenSensitiveWeek(
  writes: StoreWrites,
  asked: { period: Period; nowMs: number },
): Promise<SensitiveShown> {
  return shownIn(await keptSensitiveWeek(writes, asked))
}

/** The same as it is kept, with what is nobody's to read. */
export async function keptSensitiveWeek(
  writes: StoreWrites,
  { period, nowMs }: { period: Period; nowMs: number },
): Promise<KeptSensitive> {
  const kept = await writes.reports.sensitive(period.name)
  if (kept) return kept
  const codes = await sensitiveCodes(writes)
  const { counts, most } = await sensitiveCounts(writes, { period, nowMs, codes })
  const units = await writes.documents.units()
  const body: KeptBody = {
    ...{ codes, shown: shownOf({ counts, most }, units), counted: plain(counts) },
    ...{ parents: parentsOf(units), most },
  }
  const made = { period: period.name, madeMs: nowMs, body: JSON.stringify(body) }
  await writes.reports.addSensitive(made)
  return made
}

/** What was kept of a week or year, without what is nobody's to read. */
export function shownIn({ madeMs, body }: KeptSensitive): SensitiveShown {
  const { codes, shown }: KeptBody = JSON.parse(body)
  return { asOfMs: madeMs, codes, shown }
}

export function parentsOf(units: readonly Unit[]): Parents {
  return Object.fromEntries(units.map(({ id, parent }) => [id, parent]))
}

function plain(counts: UnitCounts): NonNullable<KeptBody['counted']> {
  return Object.fromEntries([...counts].map(([figure, own]) => [figure, Object.fromEntries(own)]))
}

type Unit = { id: string; parent: string | null }

/** `counts`: of each figure, at the stations that hang on each unit itself; every unit with a station has a count, if only of none. */
export function shownOf(
  { counts, most }: { counts: UnitCounts; most: MostCounts },
  units: readonly Unit[],
): SensitiveShown['shown'] {
  const ids = new Set(units.map(({ id }) => id))
  const childrenOf = Map.groupBy(units, ({ parent }) => parent)
  const roots = units.filter(({ parent }) => parent === null || !ids.has(parent))
  const shown: Record<string, Record<string, number>> = {}
  for (const [figure, own] of counts) {
    const values: Record<string, number> = {}
    for (const root of roots) {
      const tree = treeOf(root.id, { own, most: most[figure] ?? {}, childrenOf })
      if (!tree) continue
      const hidden = hiddenUnits(tree)
      for (const [unit, value] of totalsOf(tree)) if (!hidden.has(unit)) values[unit] = value
    }
    shown[figure] = values
  }
  return keepOverdue(shown)
}

type Tree = {
  own: ReadonlyMap<string, number>
  most: Readonly<Record<string, number>>
  childrenOf: ReadonlyMap<string | null, readonly Unit[]>
}

function treeOf(unit: string, of: Tree, above: readonly string[] = []): CountTree | undefined {
  // A tree that was published with a ring in it ends.
  if (above.includes(unit)) return undefined
  const below = (of.childrenOf.get(unit) ?? [])
    .map(({ id }) => treeOf(id, of, [...above, unit]))
    .filter((each) => each !== undefined)
  const own = of.own.get(unit)
  return own === undefined && below.length === 0 ? undefined : { unit, own, below, most: of.most[unit] }
}

function totalsOf({ unit, own = 0, below }: CountTree): [string, number][] {
  const parts = below.map((each) => totalsOf(each))
  const sum = below.reduce((all, each, at) => {
    const [, value = 0] = parts[at]?.find(([name]) => name === each.unit) ?? []
    return all + value
  }, own)
  return [...parts.flat(), [unit, sum]]
}

/**
 * Where everything that was asked in the week was answered in it, nothing can be overdue, as far as the week alone is looked at: then what
 * was answered is not told beside a hidden count of what is overdue.
 */
export function keepOverdue(shown: Record<string, Record<string, number>>): SensitiveShown['shown'] {
  for (const [figure, answered] of Object.entries(shown)) {
    const [, form] = /^requests\/(.+)\/answered$/.exec(figure) ?? []
    if (form === undefined) continue
    const filed = shown[`requests/${form}/filed`] ?? {}
    const overdue = shown[`requests/${form}/overdue`] ?? {}
    for (const [unit, count] of Object.entries(answered))
      if (overdue[unit] === undefined && count >= (filed[unit] ?? Number.POSITIVE_INFINITY))
        delete answered[unit]
  }
  return shown
}
