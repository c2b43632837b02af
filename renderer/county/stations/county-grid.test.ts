import { expect, it } from 'vitest'
import { countyGrid } from './county-grid.ts'
import type { FleetRow } from './fleet-filters.ts'

const name = { 'zh-CN': '单位' }
const units = [
  { unit: 'c2', name, parent: 'd' },
  { unit: 'root', name, parent: null },
  { unit: 'd', name, parent: 'root' },
  { unit: 'c1', name, parent: 'd' },
  { unit: 'empty', name, parent: 'root' },
]
const at = (unit: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ station: `${unit}-${index}`, unit }) as FleetRow)

it('has a block for each unit with stations, by the tree, and a square for each station', () => {
  const { blocks } = countyGrid([...at('c1', 7), ...at('root', 1), ...at('c2', 2)], units)
  expect(blocks.map(({ unit, stations }) => [unit, stations.length])).toEqual([
    ['root', 1],
    ['c2', 2],
    ['c1', 7],
  ])
})

it('lays no square upon another, and none beyond its edge', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ unit: `u${index}`, name, parent: null }))
  const { width, height, blocks } = countyGrid(
    many.flatMap(({ unit }, index) => at(unit, (index % 13) + 1)),
    many,
  )
  const squares = blocks.flatMap(({ stations }) => stations)
  for (const [index, one] of squares.entries()) {
    expect(one.x).toBeLessThanOrEqual(width - 1)
    expect(one.y).toBeLessThanOrEqual(height - 1)
    for (const other of squares.slice(index + 1))
      expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(1 - 1e-9)
  }
})
