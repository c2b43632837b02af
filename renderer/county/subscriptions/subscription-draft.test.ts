import { expect, it } from 'vitest'
import type { SubscriptionDraft } from './subscription-draft.ts'
import { draftOf, orderOf } from './subscription-draft.ts'

const allowed = { folders: true, hosts: ['a.cn', 'b.cn:8443'] }
const typed = (change: Partial<SubscriptionDraft> = {}) =>
  orderOf({ ...draftOf(undefined, allowed), name: '县里', folder: 'monday', ...change }, allowed)

it('a draft begins with what most want, at a place that is allowed', () => {
  expect(draftOf(undefined, allowed)).toMatchObject({ kind: 'folder', hour: 9, restatements: true })
  expect(draftOf(undefined, { folders: false, hosts: ['a.cn'] }).kind).toBe('webhook')
})

it('names the target that was chosen, and not what was typed for the other', () => {
  expect(typed({ url: 'https://a.cn/' })).toMatchObject({
    order: { target: { kind: 'folder', folder: 'monday' } },
  })
  expect(typed({ kind: 'webhook', url: ' https://a.cn/in ' })).toMatchObject({
    order: { target: { kind: 'webhook', url: 'https://a.cn/in' } },
  })
})

it.each([
  ['https://a.cn/', true],
  ['https://a.cn:443/', true],
  ['https://b.cn:8443/x', true],
  ['https://b.cn/', false],
  ['https://a.cn:8443/', false],
  ['https://c.cn/', false],
])('knows the hosts that the operator listed: %s', (url, ok) => {
  expect(typed({ kind: 'webhook', url })).toMatchObject(ok ? { ok } : { ok, fault: 'host' })
})

it('lets one stay where it goes, though its host is allowed no more', () => {
  const url = 'https://gone.cn/in'
  const draft = { ...draftOf(undefined, allowed), name: '县里', kind: 'webhook', url } as const
  expect(orderOf(draft, { ...allowed, kept: { kind: 'webhook', url } }).ok).toBe(true)
  expect(orderOf(draft, { ...allowed, kept: { kind: 'webhook', url: 'https://a.cn/' } }).ok).toBe(false)
})

it.each([
  ['name', { name: ' ' }],
  ['folder', { folder: '../up' }],
  ['url', { kind: 'webhook', url: 'http://a.cn/' }],
  ['url', { kind: 'webhook', url: 'a.cn' }],
  ['formats', { formats: [] }],
] as const)('says that the %s is wrong before the hub does', (fault, change) => {
  expect(typed(change)).toEqual({ ok: false, fault })
})
