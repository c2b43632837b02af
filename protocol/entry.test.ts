import { describe, expect, it } from 'vitest'
import { formatLine, lineHasSeq, maxLineBytes, readLine } from './entry.ts'

const checkIn = {
  at: '2026-11-22T03:04:05.678Z',
  kind: 'visit.checked-in',
  v: 1,
  by: 'worker',
  body: { category: 'rider', services: ['water'], people: 1 },
}

const lineWith = (change: Record<string, unknown>) => JSON.stringify({ seq: 1, ...checkIn, ...change })

describe('readLine', () => {
  it('reads what formatLine wrote', () => {
    expect(readLine(formatLine(7, checkIn))).toMatchObject({ read: true, entry: { seq: 7, ...checkIn } })
  })

  it('accepts a code it does not know and members it does not know', () => {
    const body = { category: 'drone-pilot', services: ['moon-rest'], people: 1, mood: 'fine' }
    expect(readLine(lineWith({ body, extra: true }))).toMatchObject({ read: true })
  })

  it.each([
    ['not-json', '{"seq":1,'],
    ['not-json', ''],
    ['bad-envelope', '[]'],
    ['bad-envelope', lineWith({ at: '2026-11-22T03:04:05Z' })],
    ['bad-envelope', lineWith({ at: '2026-13-45T03:04:05.000Z' })],
    ['bad-envelope', lineWith({ by: 'mayor' })],
    ['bad-envelope', lineWith({ seq: 0 })],
    ['bad-envelope', lineWith({ body: 'text' })],
    ['unknown-kind', lineWith({ kind: 'visit.dreamt' })],
    ['unknown-version', lineWith({ v: 2 })],
    ['bad-body', lineWith({ body: { category: 'Rider!', services: [], people: 1 } })],
    ['bad-body', lineWith({ body: { category: 'rider', services: [], people: 0 } })],
    ['bad-body', lineWith({ body: { category: 'rider', services: [], people: 1.5 } })],
    ['too-long', `"${'x'.repeat(maxLineBytes)}"`],
  ])('says %s and never throws', (why, line) => {
    expect(readLine(line)).toMatchObject({ read: false, why })
  })

  it('takes a reference to another epoch, and no third shape', () => {
    const voided = (visit: unknown) => lineWith({ kind: 'visit.voided', body: { visit, reason: 'mis-tap' } })
    const epoch = '0197b3a0-0000-7000-8000-000000000001'
    expect(readLine(voided({ seq: 2 })).read).toBe(true)
    expect(readLine(voided({ epoch, seq: 2 })).read).toBe(true)
    expect(readLine(voided({ epoch, seq: 2, line: 'x' })).read).toBe(false)
  })
})

describe('formatLine', () => {
  it('keeps the keys in the order of the wire', () => {
    const { body, by, v, kind, at } = checkIn
    expect(formatLine(3, { body, by, v, kind, at })).toBe(lineWith({ seq: 3 }))
  })

  it('refuses an entry of more than 64 KiB in bytes, not in characters', () => {
    const body = { reason: '暖'.repeat(22_000) }
    expect(() => formatLine(1, { ...checkIn, body })).toThrow(RangeError)
    expect(() => formatLine(1, { ...checkIn, body: { reason: 'n'.repeat(22_000) } })).not.toThrow()
  })
})

describe('lineHasSeq', () => {
  it('tells 12 from 1, 123 and a line that begins otherwise', () => {
    const line = Buffer.from('{"seq":12,"at":"…"}')
    expect(lineHasSeq(line, 12)).toBe(true)
    expect(lineHasSeq(line, 1)).toBe(false)
    expect(lineHasSeq(Buffer.from('{"seq":123,'), 12)).toBe(false)
    expect(lineHasSeq(Buffer.from('{ "seq":12,'), 12)).toBe(false)
    expect(lineHasSeq(Buffer.from(''), 12)).toBe(false)
  })
})
