import { expect, it } from 'vitest'
import { mostOffered, offeredStations } from './offered-stations.ts'

const known = ['0001', '0002', '0003'].map((id) => ({ id: `652328-${id}`, name: `站${id}` }))
const ids = (usual: string[], typed = '') => offeredStations(known, { usual, typed }).map(({ id }) => id)

it('offers the stations of the unit, those that something went to before foremost', () => {
  expect(ids([])).toEqual(['652328-0001', '652328-0002', '652328-0003'])
  expect(ids(['652328-0003', '652302-0009', '652328-0003'])).toEqual([
    '652328-0003',
    '652302-0009',
    '652328-0001',
    '652328-0002',
  ])
})

it('narrows them by what is typed of a number or a name, and keeps all when one is typed in full', () => {
  expect(ids([], '0002')).toEqual(['652328-0002'])
  expect(ids([], '站0003')).toEqual(['652328-0003'])
  expect(ids([], 'elsewhere')).toEqual([])
  expect(ids([], '652328-0002')).toHaveLength(3)
})

it('offers no more than can be looked over', () => {
  const many = Array.from({ length: 300 }, (_, n) => ({ id: `652328-${n}`, name: null }))
  expect(offeredStations(many, { usual: [], typed: '' })).toHaveLength(mostOffered)
})
