import { describe, expect, it } from 'vitest'
import type { Access } from './access.ts'
import { refuseAct } from './refuse-act.ts'

const who = { kind: 'token', id: 't1', name: '周报' } as const
const reader: Access = { who, unit: '652328', may: [] }
const publisher: Access = { who, unit: '652328', may: ['publish'] }

function refused(access: Access, headers?: Record<string, string>): string | undefined {
  const byCookie = headers !== undefined
  return refuseAct({ right: 'publish', access, byCookie, headers: new Headers(headers) })?.problem
}

describe('an act', () => {
  it('needs its right, whatever reading is allowed', () => {
    expect(refused(publisher)).toBeUndefined()
    expect(refused(reader)).toBe('forbidden')
    expect(refused(reader, { 'sec-fetch-site': 'same-origin' })).toBe('forbidden')
  })

  it('by a cookie comes from a page of this hub, and never as a form', () => {
    const own = { 'sec-fetch-site': 'same-origin' }
    expect(refused(publisher, own)).toBeUndefined()
    expect(refused(publisher, { ...own, 'content-type': 'application/json; charset=utf-8' })).toBeUndefined()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(refused(publisher, { ...own, 'content-type': type }), type).toBe('forbidden')
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(refused(publisher, { 'sec-fetch-site': site }), site).toBe('forbidden')
  })

  it('by the cookie of an old browser names the origin it asks', () => {
    const host = 'hub.example:8600'
    expect(refused(publisher, { host, origin: 'https://hub.example:8600' })).toBeUndefined()
    for (const origin of ['https://hub.example', 'https://elsewhere.example', 'null', ''])
      expect(refused(publisher, { host, origin }), origin).toBe('forbidden')
    expect(refused(publisher, {})).toBe('forbidden')
  })
})
