import { describe, expect, it } from 'vitest'
import { pinSchema, pinVerifierSchema } from '../pin-verifier.ts'
import { documentSchemaOf } from './index.ts'

const takes = (type: string, body: unknown) => {
  const schema = documentSchemaOf(type)
  if (!schema) throw new Error(`no such document: ${type}`)
  return schema.safeParse(body).success
}
const texts = { 'zh-CN': '藿香正气水', en: 'Huoxiang tincture' }

describe('an item', () => {
  const item = {
    name: texts,
    unit: { 'zh-CN': '支' },
    group: 'first-aid',
    order: 1,
    packSize: 10,
    medicine: true,
    expiry: 'lot',
    access: 'self-service',
    containsEthanol: true,
    warnings: [{ code: 'no-driving' }, { code: 'new-danger', words: { 'zh-CN': '小心' } }],
  }

  it('is read with what it must say', () => expect(takes('item', item)).toBe(true))

  it.each([
    { name: { en: 'nameless in Chinese' } },
    { packSize: 0 },
    { packSize: 2.5 },
    { opensForDays: -1 },
    { expiry: 'never' },
    { group: 'weapon' },
    { access: 'everybody' },
    { warnings: ['no driving'] },
    { medicine: undefined },
  ])('is refused with %j', (change) => expect(takes('item', { ...item, ...change })).toBe(false))
})

describe('a kit', () => {
  const kit = { name: texts, months: [6, 7, 8], pars: [{ item: 'huoxiang-tincture', qty: 40 }] }

  it('is read, a level of none included', () => {
    expect(takes('kit', kit)).toBe(true)
    expect(takes('kit', { ...kit, pars: [{ item: 'heat-patch', qty: 0 }] })).toBe(true)
  })

  it.each([
    { months: [] },
    { months: [0] },
    { months: [13] },
    { pars: [{ item: 'gauze', qty: -1 }] },
    { pars: [{ item: 'gauze', qty: 1.5 }] },
    { pars: [] },
  ])('is refused with %j', (change) => expect(takes('kit', { ...kit, ...change })).toBe(false))
})

describe('a recall', () => {
  it('is of one lot, or with null of all, and never silent about which', () => {
    expect(takes('recall', { item: 'burn-cream', lot: 'B7', since: '2026-11-22' })).toBe(true)
    expect(takes('recall', { item: 'burn-cream', lot: null })).toBe(true)
    expect(takes('recall', { item: 'burn-cream' })).toBe(false)
    expect(takes('recall', { item: 'burn-cream', lot: 'B7', since: '2026-02-30' })).toBe(false)
  })
})

describe('a staff card', () => {
  const card = { role: 'manager', sealed: 'YWdlLWVuY3J5cHRpb24=', validUntil: '2027-12-31', trainings: [] }

  it('is read, with trainings that end and that do not', () => {
    const trainings = [
      { kind: 'first-aid', validUntil: '2027-05-31' },
      { kind: 'fire', validUntil: null },
    ]
    expect(takes('staff-card', { ...card, name: '阿依古丽', trainings })).toBe(true)
  })

  it.each([
    { role: 'mayor' },
    { validUntil: '2027-02-30' },
    { validUntil: null },
    { sealed: '' },
    { sealed: 'no base64!' },
    { name: 'two\nlines' },
    { trainings: [{ kind: 'first-aid', validUntil: '2027-13-01' }] },
  ])('is refused with %j', (change) => expect(takes('staff-card', { ...card, ...change })).toBe(false))
})

describe('a PIN', () => {
  const verifier = { v: 1, salt: 'A'.repeat(22), n: 32_768, r: 8, p: 1, hash: 'B'.repeat(43) }

  it('has 6 to 12 digits', () => {
    for (const pin of ['123456', '000000000000']) expect(pinSchema.safeParse(pin).success).toBe(true)
    for (const pin of ['12345', '1234567890123', '12345a', '１２３４５６', '123456\n'])
      expect(pinSchema.safeParse(pin).success).toBe(false)
  })

  it('has a verifier that costs enough to guess and no more than a station has', () => {
    expect(pinVerifierSchema.safeParse(verifier).success).toBe(true)
    for (const change of [
      { n: 1_024 },
      { n: 32_767 },
      { n: 1_048_576 },
      { salt: 'AA' },
      { hash: '' },
      { p: 99 },
    ])
      expect(pinVerifierSchema.safeParse({ ...verifier, ...change }).success).toBe(false)
  })
})

describe('holidays and heat', () => {
  it('takes a day once, and only a day that exists', () => {
    const holiday = { day: '2027-01-01', works: false, name: { 'zh-CN': '元旦' } }
    expect(takes('holidays', { days: [holiday] })).toBe(true)
    expect(takes('holidays', { days: [holiday, { ...holiday, works: true }] })).toBe(false)
    expect(takes('holidays', { days: [{ ...holiday, day: '2027-02-29' }] })).toBe(false)
  })

  it('takes bands of heat in rising order only', () => {
    const bands = (...from: number[]) => ({
      bands: from.map((fromCelsius) => ({ fromCelsius, words: { 'zh-CN': '轮换作业' } })),
    })
    expect(takes('heat-advice', bands(35, 37, 40))).toBe(true)
    expect(takes('heat-advice', bands(35, 40, 37))).toBe(false)
    expect(takes('heat-advice', bands(35, 35))).toBe(false)
    expect(takes('heat-advice', bands())).toBe(false)
    expect(takes('heat-advice', bands(370))).toBe(false)
  })
})
