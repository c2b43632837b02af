import { expect, it } from 'vitest'
import { draftOf, saidOf } from './said-draft.ts'

const empty = draftOf(undefined)
const named = { ...empty, names: { 'zh-CN': ' 城南驿站 ', en: ' ' } }

it('says only what was typed, without the spaces around it', () => {
  expect(saidOf(named, undefined)).toEqual({ ok: true, said: { name: { 'zh-CN': '城南驿站' } } })
  const whole = {
    ...named,
    host: '物业 ',
    address: '人民路1号',
    hours: '9-21',
    phone: '0994-1',
    services: ['water'],
  }
  expect(saidOf(whole, undefined)).toEqual({
    ok: true,
    said: {
      name: { 'zh-CN': '城南驿站' },
      hostOrganisation: { 'zh-CN': '物业' },
      address: { 'zh-CN': '人民路1号' },
      ...{ hours: '9-21', phone: '0994-1', services: ['water'] },
    },
  })
})

it('keeps translations that the form does not show', () => {
  const before = { name: { 'zh-CN': '老名', ug: 'كونا' }, address: { 'zh-CN': '旧址', en: 'Old street' } }
  const draft = { ...draftOf(before), address: '新址' }
  expect(saidOf(draft, before)).toEqual({
    ok: true,
    said: { ...before, address: { 'zh-CN': '新址', en: 'Old street' } },
  })
})

it('says what is wrong with it', () => {
  const faultOf = (change: object) => {
    const said = saidOf({ ...named, ...change }, undefined)
    return said.ok ? 'none' : said.fault
  }
  expect(faultOf({ names: { en: 'South' } })).toBe('noName')
  expect(faultOf({ names: { 'zh-CN': '长'.repeat(41) } })).toBe('longName')
  expect(faultOf({ phone: '打电话' })).toBe('badPhone')
  expect(faultOf({ host: 'x'.repeat(121) })).toBe('badWords')
})
