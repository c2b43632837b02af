import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { possibleCounts } from '../../../test/support/hub/possible-counts.ts'
import type { CountTree } from './hidden-units.ts'
import { hiddenUnits, smallest } from './hidden-units.ts'

const leaf = (unit: string, own: number): CountTree => ({ unit, own, below: [] })
const node = (unit: string, below: CountTree[], own?: number): CountTree => ({ unit, own, below })
const hidden = (tree: CountTree) => [...hiddenUnits(tree)].sort()

describe('a small count', () => {
  it('is hidden, none at all included, and three are not', () => {
    for (const own of [0, 1, 2]) expect(hidden(leaf('a', own))).toEqual(['a'])
    expect(hidden(leaf('a', 3))).toEqual([])
  })

  it('takes the smallest count beside it along, for the sum above would tell it', () => {
    expect(hidden(node('top', [leaf('a', 1), leaf('b', 9), leaf('c', 5)]))).toEqual(['a', 'c'])
  })

  it('takes the sum along where the one beside it would not do', () => {
    // 3 above and at least 3 beside it leave nothing for a.
    expect(hidden(node('top', [leaf('a', 0), leaf('b', 3)]))).toEqual(['a', 'b', 'top'])
  })

  it('has company enough in another small one, unless the sum says both', () => {
    expect(hidden(node('top', [leaf('a', 1), leaf('b', 2), leaf('c', 5)]))).toEqual(['a', 'b'])
    // 4 between two of at most 2 each.
    expect(hidden(node('top', [leaf('a', 2), leaf('b', 2), leaf('c', 5)]))).toEqual(['a', 'b', 'c'])
    // Nothing between them.
    expect(hidden(node('top', [leaf('a', 0), leaf('b', 0), leaf('c', 5)]))).toEqual(['a', 'b', 'c'])
  })

  it('at stations of a unit that has units below it is not worked out either', () => {
    expect(hidden(node('top', [leaf('a', 4)], 1))).toEqual(['a'])
    expect(hidden(node('top', [leaf('a', 4)], 7))).toEqual([])
  })

  it('finds no company in one that everybody knows to be small', () => {
    // 3 between a and b, of which b is one at most.
    const tree = (most: number | undefined) =>
      node('top', [leaf('a', 2), { ...leaf('b', 1), most }, leaf('c', 5)])
    expect(hidden(tree(undefined))).toEqual(['a', 'b'])
    expect(hidden(tree(1))).toEqual(['a', 'b', 'c'])
  })

  it('is not told by a sum further up', () => {
    const deep = node('top', [node('mid', [leaf('a', 1)]), leaf('b', 8)])
    expect(hidden(deep)).toEqual(['a', 'b', 'mid'])
  })
})

/** Up to two levels below the top, some units with stations of their own, none without any station at or below it. */
const trees: fc.Arbitrary<CountTree> = fc
  .record({
    own: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    below: fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 4 }),
        fc.record({
          own: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
          below: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 2 }),
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ own, below }) =>
    node(
      'top',
      below.map((each, at) =>
        typeof each === 'number'
          ? leaf(`u${at}`, each)
          : node(
              `u${at}`,
              each.below.map((count, under) => leaf(`u${at}-${under}`, count)),
              each.own,
            ),
      ),
      own,
    ),
  )
  // What the solver goes through is a product over all places with stations.
  .filter((tree) => placesIn(tree) <= 5)

function placesIn({ own, below }: CountTree): number {
  return below.reduce((sum, each) => sum + placesIn(each), own === undefined ? 0 : 1)
}

const unitsIn = (tree: CountTree): string[] => [tree.unit, ...tree.below.flatMap(unitsIn)]
function ownSmall(tree: CountTree): string[] {
  const here =
    tree.own !== undefined && tree.own < smallest && tree.below.length > 0 ? [`${tree.unit}'s own`] : []
  return [...here, ...tree.below.flatMap(ownSmall)]
}

/** The same tree, where everybody knows of some own counts what they are at most: itself or a little more, and one or more. */
const bounded: fc.Arbitrary<CountTree> = fc
  .tuple(trees, fc.array(fc.option(fc.nat(2), { nil: undefined }), { minLength: 12, maxLength: 12 }))
  .map(([tree, slack]) => {
    let next = 0
    const bound = (of: CountTree): CountTree => {
      const more = slack[next++ % slack.length]
      const most = of.own === undefined || more === undefined ? undefined : Math.max(1, of.own + more)
      return { ...of, most, below: of.below.map(bound) }
    }
    return bound(tree)
  })

it('in any tree, no hidden count has fewer than two values for somebody who tries all tables', () => {
  void fc.assert(
    fc.property(bounded, (tree) => {
      const secret = hiddenUnits(tree)
      const values = possibleCounts(tree, secret)
      // Where nothing is told there is nothing to work anything out from.
      if (unitsIn(tree).every((unit) => secret.has(unit))) return
      for (const unit of [...secret, ...ownSmall(tree)])
        if ((values.get(unit)?.size ?? 0) < 2) throw new Error(`${unit} is known: ${JSON.stringify(tree)}`)
    }),
    { numRuns: 3_000 },
  )
})

it('the one who tries is good at it: hiding the small ones alone is not enough', () => {
  const onlySmall = (tree: CountTree): string[] => {
    const total = (of: CountTree): number =>
      (of.own ?? 0) + of.below.reduce((all, each) => all + total(each), 0)
    return [...(total(tree) < smallest ? [tree.unit] : []), ...tree.below.flatMap(onlySmall)]
  }
  const found = fc.sample(trees, 500).filter((tree) => {
    const secret = new Set(onlySmall(tree))
    const values = possibleCounts(tree, secret)
    return [...secret].some((unit) => values.get(unit)?.size === 1)
  })
  expect(found.length).toBeGreaterThan(20)
})

it('keeps the sum of a division of many quiet counties', () => {
  const counties = Array.from({ length: 14 }, (_, at) => leaf(`c${at}`, at % 3))
  expect(hiddenUnits(node('division', counties)).has('division')).toBe(false)
})
