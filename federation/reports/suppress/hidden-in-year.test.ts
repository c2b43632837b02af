import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountsOfYear, Parents } from './hidden-in-year.ts'
import { hiddenInYear } from './hidden-in-year.ts'
import type { CountTree } from './hidden-units.ts'
import { hiddenUnits, smallest } from './hidden-units.ts'

type Own = Readonly<Record<string, number>>

function treeOf(unit: string, parents: Parents, own: Own): CountTree | undefined {
  const below = Object.keys(parents)
    .filter((each) => parents[each] === unit)
    .map((each) => treeOf(each, parents, own))
    .filter((each) => each !== undefined)
  return own[unit] === undefined && below.length === 0 ? undefined : { unit, own: own[unit], below }
}

/** Each week as the hub tells it: everything but what the weekly rule hides. */
function told(parents: Parents, own: Own): CountsOfYear['weeks'][number] {
  const tree = treeOf('top', parents, own)
  const hidden = tree ? hiddenUnits(tree) : new Set<string>()
  return { parents, own, isShown: (unit) => !hidden.has(unit) }
}

function yearOf(parents: Parents, weeks: readonly Own[], late: Own = {}): CountsOfYear {
  const own: Record<string, number> = { ...late }
  for (const week of weeks)
    for (const [unit, count] of Object.entries(week)) own[unit] = (own[unit] ?? 0) + count
  return { parents, own, weeks: weeks.map((week) => told(parents, week)) }
}

const county = { top: null }
const division = { top: null, a: 'top', b: 'top', c: 'top' }

describe('a year', () => {
  it('is not told where all of its weeks but one were', () => {
    expect([...hiddenInYear(yearOf(county, [{ top: 5 }, { top: 4 }, { top: 1 }]))]).toEqual(['top'])
  })

  it('is told where two weeks could have had it', () => {
    expect([...hiddenInYear(yearOf(county, [{ top: 5 }, { top: 1 }, { top: 2 }]))]).toEqual([])
  })

  it('is not told where nothing came in all the weeks that were hidden, for then nothing came in any', () => {
    expect([...hiddenInYear(yearOf(county, [{ top: 5 }, { top: 0 }, { top: 0 }]))]).toEqual(['top'])
  })

  it('is not told where only one of the hidden weeks could have had it', () => {
    const year = yearOf(county, [{ top: 5 }, { top: 1 }, { top: 0 }])
    expect([...hiddenInYear(year)]).toEqual([])
    const [told, ...others] = year.weeks
    const weeks = [told, ...others.map((week) => ({ ...week, most: { top: 1 } }))].filter(
      (week) => week !== undefined,
    )
    expect([...hiddenInYear({ ...year, weeks })]).toEqual([])
    const late = { ...year, own: { top: 7 }, weeks: [...weeks.slice(0, 2), { ...weeks[2], own: {} }] }
    expect([...hiddenInYear(late as CountsOfYear)]).toEqual(['top'])
  })

  it('with less than three is not told', () => {
    expect([...hiddenInYear(yearOf(county, [{ top: 1 }, { top: 1 }]))]).toEqual(['top'])
  })

  it('that has what came late is told by how much that was', () => {
    // 9 come late, and somebody knows it: the two hidden weeks have nothing.
    expect([...hiddenInYear(yearOf(county, [{ top: 0 }, { top: 0 }], { top: 9 }))]).toEqual(['top'])
    expect([...hiddenInYear(yearOf(county, [{ top: 1 }, { top: 1 }], { top: 9 }))]).toEqual([])
  })

  it('of a division stays where its counties have weeks enough to hide in', () => {
    const weeks = Array.from({ length: 52 }, (_, at) => ({ a: at % 2, b: (at + 1) % 3, c: at % 4 }))
    expect([...hiddenInYear(yearOf(division, weeks))]).toEqual([])
  })
})

const counts = fc.integer({ min: 0, max: 4 })
const lives = fc.oneof(
  fc.record({
    parents: fc.constant<Parents>(county),
    weeks: fc.array(fc.record({ top: counts }), { minLength: 1, maxLength: 4 }),
    late: fc.record({ top: fc.integer({ min: 0, max: 3 }) }),
  }),
  fc.record({
    parents: fc.constant<Parents>({ top: null, a: 'top', b: 'top' }),
    weeks: fc.array(fc.record({ a: counts, b: counts }), { minLength: 1, maxLength: 3 }),
    late: fc.record({ a: fc.integer({ min: 0, max: 2 }) }),
  }),
  fc.record({
    parents: fc.constant<Parents>({ top: null, a: 'top' }),
    weeks: fc.array(fc.record({ top: counts, a: counts }), { minLength: 1, maxLength: 3 }),
    late: fc.constant({}),
  }),
  fc.record({
    parents: fc.constant<Parents>(division),
    weeks: fc.array(fc.record({ a: counts, b: counts, c: counts }), { minLength: 1, maxLength: 2 }),
    late: fc.constant({}),
  }),
)

/** What a count is in all tables that look the same: `week/unit`, and `year/unit`. A hidden one is tried up to here. */
const most = 9

type Look = { tables: (readonly Own[])[]; totalOf: (own: Own, unit: string) => number; units: string[] }

function tablesLike(year: CountsOfYear, hidden: ReadonlySet<string>): Look {
  const { parents } = year
  const units = Object.keys(parents)
  const isBelow = (unit: string, top: string): boolean =>
    unit === top || (parents[unit] != null && isBelow(parents[unit] ?? '', top))
  const totalOf = (own: Own, unit: string) =>
    Object.entries(own).reduce((sum, [at, count]) => sum + (isBelow(at, unit) ? count : 0), 0)
  const looksLike = (count: number, of: number, isShown: boolean) =>
    isShown ? count === of : count < smallest === of < smallest
  const ofWeeks = year.weeks.map(({ own, isShown }) =>
    allOwn(Object.keys(own)).filter((tried) =>
      units.every((unit) => looksLike(totalOf(tried, unit), totalOf(own, unit), isShown(unit))),
    ),
  )
  const told = sumOf(year.weeks.map(({ own }) => own))
  const late = (unit: string) => totalOf(year.own, unit) - totalOf(told, unit)
  const tables = productOf(ofWeeks).filter((weeks) =>
    units.every((unit) => {
      const count = totalOf(sumOf(weeks), unit) + late(unit)
      return looksLike(count, totalOf(year.own, unit), !hidden.has(unit))
    }),
  )
  return { tables, totalOf, units }
}

function allOwn(places: readonly string[]): Own[] {
  const [first, ...rest] = places
  if (first === undefined) return [{}]
  const others = allOwn(rest)
  return Array.from({ length: most + 1 }, (_, count) => count).flatMap((count) =>
    others.map((other) => ({ [first]: count, ...other })),
  )
}

function productOf(choices: readonly (readonly Own[])[]): Own[][] {
  return choices.reduce<Own[][]>(
    (all, next) => all.flatMap((some) => next.map((one) => [...some, one])),
    [[]],
  )
}

function sumOf(weeks: readonly Own[]): Own {
  const sums: Record<string, number> = {}
  for (const week of weeks)
    for (const [unit, count] of Object.entries(week)) sums[unit] = (sums[unit] ?? 0) + count
  return sums
}

/** Hidden counts that can only be one thing. */
function known(year: CountsOfYear, hidden: ReadonlySet<string>): string[] {
  const { tables, totalOf, units } = tablesLike(year, hidden)
  const valuesOf = (of: (weeks: readonly Own[]) => number) => new Set(tables.map(of)).size
  const late = sumOf(year.weeks.map(({ own }) => own))
  return [
    ...year.weeks.flatMap(({ isShown }, at) =>
      units
        .filter((unit) => !isShown(unit) && valuesOf((weeks) => totalOf(weeks[at] ?? {}, unit)) < 2)
        .map((unit) => `week ${at} ${unit}`),
    ),
    ...[...hidden]
      .filter((unit) => valuesOf((weeks) => totalOf(sumOf(weeks), unit) - totalOf(late, unit)) < 2)
      .map((unit) => `year ${unit}`),
  ]
}

it('in any year, no hidden count of a week or of the year has fewer than two values for somebody who tries all tables', () => {
  void fc.assert(
    fc.property(lives, ({ parents, weeks, late }) => {
      const year = yearOf(parents, weeks, late)
      const hidden = hiddenInYear(year)
      // With all of it hidden, the year tells nothing: what the weeks tell is held by the weekly rule's own test.
      if (hidden.size === Object.keys(parents).length) return
      expect(known(year, hidden)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

it('the one who tries is good at it: telling every year that is not small gives weeks away', () => {
  const found = fc.sample(lives, 200).filter(({ parents, weeks, late }) => {
    const year = yearOf(parents, weeks, late)
    const { totalOf, units } = tablesLike(year, new Set())
    const small = new Set(units.filter((unit) => totalOf(year.own, unit) < smallest))
    return known(year, small).length > 0
  })
  expect(found.length).toBeGreaterThan(30)
})
