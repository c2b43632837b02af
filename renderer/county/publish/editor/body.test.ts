import { describe, expect, it } from 'vitest'
import { slugOf, typedNumber, withMember, writeText } from './body.ts'
import { drawableBody } from './drawable-body.ts'
import { faultsOf } from './faults.ts'

const item = {
  name: { 'zh-CN': '创可贴' },
  ...{ unit: { 'zh-CN': '片' }, group: 'first-aid', order: 1, medicine: false, expiry: 'lot' },
  ...{ access: 'self-service', warnings: [] },
}

describe('what keeps a body from being a document', () => {
  it('a whole one has no fault', () => {
    expect(faultsOf('item', item)).toEqual([])
  })

  it('names what is missing, what is no number and what is too large, each once and by its place', () => {
    const body = { ...item, name: { ug: 'چاپلىما' }, par: 'many', packSize: 1e9, expiry: undefined }
    expect(faultsOf('item', body)).toEqual([
      { path: 'name', is: 'missing' },
      { path: 'packSize', is: 'range' },
      { path: 'par', is: 'wrong' },
      { path: 'expiry', is: 'missing' },
    ])
  })

  it('tells bands that do not rise and a day that stands twice', () => {
    const band = (fromCelsius: number) => ({ fromCelsius, words: { 'zh-CN': '多喝水' } })
    expect(faultsOf('heat-advice', { bands: [band(37), band(35)] })).toEqual([{ path: 'bands', is: 'rule' }])
    const day = { day: '2027-01-01', works: false }
    expect(faultsOf('holidays', { days: [day, day] })).toEqual([{ path: 'days', is: 'rule' }])
  })
})

describe('a body that can be drawn', () => {
  it('is the whole one as it stands', () => {
    expect(drawableBody('item', item, {})).toEqual(item)
  })

  it('has a mark where the Chinese is missing, keeps the other languages, and leaves out what does not fit', () => {
    const begun = { name: { ug: 'چاپلىما' }, par: 'many' }
    expect(drawableBody('item', begun, { ...item, name: { 'zh-CN': '？' } })).toEqual({
      ...item,
      name: { 'zh-CN': '……', ug: 'چاپلىما' },
    })
  })

  it('is none while nothing stands in for what is missing', () => {
    expect(drawableBody('item', {}, {})).toBeNull()
  })
})

it('words that are all taken away leave no member, and a word typed as a number stays as it was typed', () => {
  expect(withMember({ a: 1 }, 'name', writeText({ ug: 'x' }, 'ug', ''))).toEqual({ a: 1 })
  expect([' 12 ', '-3.5', 'viele', ''].map(typedNumber)).toEqual([12, -3.5, 'viele', undefined])
})

it('an id is made of English words, and of nothing else', () => {
  expect(['Sterile gauze, 5 cm', '5 Plasters', '创可贴'].map(slugOf)).toEqual([
    'sterile-gauze-5-cm',
    'plasters',
    '',
  ])
})
