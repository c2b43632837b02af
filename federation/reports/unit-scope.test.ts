import { expect, it } from 'vitest'
import { lineageOf, scopeOf } from './unit-scope.ts'

const unit = (id: string, parent: string | null) => ({ id, parent, name: { 'zh-CN': id } })
const units = [
  unit('652328', '6523'),
  unit('demo', null),
  unit('65', 'demo'),
  unit('6523', '65'),
  unit('6523-zd', '6523'),
  unit('xpcc', 'demo'),
  unit('652399', 'xpcc'),
]

it('follows the tree, never the digits', () => {
  expect([...scopeOf('6523', units)].sort()).toEqual(['6523', '6523-zd', '652328'])
  expect(scopeOf('xpcc', units)).toEqual(new Set(['xpcc', '652399']))
  expect(scopeOf('demo', units).size).toBe(units.length)
})

it('knows nothing below a unit that is not there', () => {
  expect(scopeOf('652', units).size).toBe(0)
})

it('climbs to the root', () => {
  expect([...lineageOf('652328', units)]).toEqual(['652328', '6523', '65', 'demo'])
  expect(lineageOf('gone', units).size).toBe(0)
})

it('ends in a ring', () => {
  const ring = [unit('a', 'b'), unit('b', 'a')]
  expect(scopeOf('a', ring)).toEqual(new Set(['a', 'b']))
  expect(lineageOf('a', ring)).toEqual(new Set(['a', 'b']))
})
