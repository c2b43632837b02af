import { expect, it } from 'vitest'
import { changesBetween } from './changes-between.ts'

it('tells member by member what is not as before, and nothing else', () => {
  const before = { name: { 'zh-CN': '纱布', ug: 'داكا' }, par: 5, unit: { 'zh-CN': '片' }, warnings: [] }
  const after = {
    name: { 'zh-CN': '无菌纱布', ug: 'داكا' },
    unit: { 'zh-CN': '片' },
    warnings: [],
    packSize: 10,
  }
  expect(changesBetween(before, after)).toEqual([
    { path: 'name/zh-CN', before: '纱布', after: '无菌纱布' },
    { path: 'par', before: 5 },
    { path: 'packSize', after: 10 },
  ])
  expect(changesBetween(after, after)).toEqual([])
})

it('tells what is new or gone to its last member', () => {
  expect(changesBetween(undefined, { name: { 'zh-CN': '夏' }, months: [6, 7] })).toEqual([
    { path: 'name/zh-CN', after: '夏' },
    { path: 'months/0', after: 6 },
    { path: 'months/1', after: 7 },
  ])
  expect(changesBetween({ par: null }, undefined)).toEqual([{ path: 'par', before: null }])
})

it('knows a place in a list by what names it: one in front of the others changes none of them', () => {
  const gauze = { item: 'gauze', qty: 3 }
  const pars = [gauze, { item: 'water', qty: 24 }]
  expect(
    changesBetween({ pars }, { pars: [{ item: 'ice', qty: 1 }, gauze, { item: 'water', qty: 48 }] }),
  ).toEqual([
    { path: 'pars/water/qty', before: 24, after: 48 },
    { path: 'pars/ice/item', after: 'ice' },
    { path: 'pars/ice/qty', after: 1 },
  ])
  expect(changesBetween({ pars }, { pars: pars.toReversed() })).toEqual([
    { path: 'pars/order', before: ['gauze', 'water'], after: ['water', 'gauze'] },
  ])
})

it('goes by places where nothing names them, or a name stands twice', () => {
  const twice = [{ item: 'gauze' }, { item: 'gauze' }]
  expect(changesBetween({ pars: twice }, { pars: [{ item: 'gauze' }, { item: 'water' }] })).toEqual([
    { path: 'pars/1/item', before: 'gauze', after: 'water' },
  ])
  expect(changesBetween({ a: [[1], 2] }, { a: [[1], 3] })).toEqual([{ path: 'a/1', before: 2, after: 3 }])
})

it('does not carry a whole picture', () => {
  const [change] = changesBetween(undefined, { picture: 'A'.repeat(50_000) })
  expect(String(change?.after)).toHaveLength(41)
})
