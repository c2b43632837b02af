import { expect, it } from 'vitest'
import { scopeBelow } from './scope-below.ts'

const units = [
  { unit: 'b1', name: { 'zh-CN': '乙一' }, parent: 'b' },
  { unit: 'top', name: { 'zh-CN': '上' }, parent: null },
  { unit: 'a', name: { 'zh-CN': '甲' }, parent: 'top' },
  { unit: 'b', name: { 'zh-CN': '乙' }, parent: 'top' },
]
const below = (under: string) => scopeBelow({ units }, under).map(({ unit, depth }) => [unit.unit, depth])

it('lists a unit and all below it, each after the one it belongs to', () => {
  expect(below('top')).toEqual([
    ['top', 0],
    ['a', 1],
    ['b', 1],
    ['b1', 2],
  ])
  expect(below('b')).toEqual([
    ['b', 0],
    ['b1', 1],
  ])
})

it('lists nothing of a unit that is not among those one may see', () => {
  expect(below('elsewhere')).toEqual([])
})
