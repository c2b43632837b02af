import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { itemDocument } from '../../protocol/documents/item.ts'
import { kitDocument } from '../../protocol/documents/kit.ts'
import { slugSchema, textsSchema } from '../../protocol/ids.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const entries = <Body extends z.ZodType>(body: Body) => z.array(z.strictObject({ id: slugSchema, body }))

// Strict: a member with a misspelt name would otherwise be dropped without a word.
const items = entries(itemDocument.body.strict()).parse(read('./items.json'))
const kits = entries(kitDocument.body.strict()).parse(read('./kits.json'))
const warnings = z.record(slugSchema, textsSchema).parse(read('./warnings.json'))

const bodyOf = new Map(items.map(({ id, body }) => [id, body]))
const ofCode = (code: string) => items.filter(({ body }) => body.code === code)

describe('the catalogue of items', () => {
  it('has an id once, and its order without a gap', () => {
    expect(bodyOf.size).toBe(items.length)
    expect(items.map(({ body }) => body.order)).toEqual(items.map((_, index) => index + 1))
  })

  it('has every code of the first-aid list: FA01 to FA32, of which FA15 was never given', () => {
    const codes = Array.from({ length: 32 }, (_, n) => `FA${String(n + 1).padStart(2, '0')}`)
    const given = codes.filter((code) => code !== 'FA15')
    expect([...new Set(items.flatMap(({ body }) => body.code ?? []))].sort()).toEqual(given)
  })

  it('has every thing of the codes that name several', () => {
    const counts = Object.fromEntries(
      ['FA21', 'FA23', 'FA25', 'FA28', 'FA30', 'FA32'].map((code) => [code, ofCode(code).length]),
    )
    expect(counts).toEqual({ FA21: 7, FA23: 2, FA25: 3, FA28: 2, FA30: 3, FA32: 2 })
  })

  it('names every item and unit in Chinese, English and Uyghur, with nothing empty in any language', () => {
    for (const { id, body } of items)
      for (const texts of [body.name, body.unit]) {
        expect(texts.en, id).toBeTruthy()
        expect(texts['ug'], id).toBeTruthy()
        for (const text of Object.values(texts)) expect(text.trim(), id).toBe(text)
        for (const text of Object.values(texts)) expect(text, id).not.toBe('')
      }
  })

  it('writes Uyghur and Kazakh in Arabic letters and Mongolian in its own', () => {
    const scripts = {
      ug: /\p{Script=Arabic}/u,
      'kk-Arab': /\p{Script=Arabic}/u,
      'mn-Mong': /\p{Script=Mongolian}/u,
    }
    const texts = [...items.flatMap(({ body }) => [body.name, body.unit]), ...Object.values(warnings)]
    for (const [language, script] of Object.entries(scripts)) {
      const written = texts.flatMap((each) => each[language] ?? [])
      expect(written.length, language).toBeGreaterThan(0)
      for (const text of written) expect(text).toMatch(script)
    }
  })

  it('names a pictogram for every item, and none that is not there', () => {
    for (const { id, body } of items) {
      const drawn = [`../pictograms/${body.pictogram}.svg`, `../pictograms/features/${body.pictogram}.svg`]
      expect(
        drawn.some((file) => existsSync(new URL(file, import.meta.url))),
        id,
      ).toBe(true)
    }
  })

  it('asks lot and date of every medicine', () => {
    const medicines = items.filter(({ body }) => body.medicine)
    expect(medicines.length).toBeGreaterThan(0)
    for (const { id, body } of medicines) expect(body.expiry, id).toBe('lot')
  })

  it('warns of alcohol in the tincture, and in the oral liquid whose leaflets differ', () => {
    const withEthanol = items.filter(({ body }) => body.containsEthanol)
    expect(withEthanol.map(({ id }) => id)).toEqual(['huoxiang-tincture', 'huoxiang-oral-liquid'])
    for (const { body } of withEthanol) {
      const codes = body.warnings.map(({ code }) => code)
      expect(codes).toEqual(expect.arrayContaining(['no-driving', 'no-cephalosporin']))
    }
  })

  it('has something without alcohol to offer instead, for the worker to take', () => {
    const withEthanol = items.filter(({ body }) => body.containsEthanol)
    for (const { id, body } of withEthanol) {
      const instead = bodyOf.get(body.ethanolFree ?? '')
      expect(instead, id).toMatchObject({ access: 'self-service', medicine: true })
      expect(instead?.containsEthanol ?? false, id).toBe(false)
    }
  })

  it('keeps what needs a pharmacist out of self-service, and what needs a doctor out of the house', () => {
    for (const code of ['FA28', 'FA29'])
      for (const { body } of ofCode(code)) expect(body).toMatchObject({ access: 'staff', par: 0 })
    for (const { body } of ofCode('FA31')) expect(body).toMatchObject({ access: 'excluded', par: 0 })
  })

  it('counts the days of what keeps only a while once opened', () => {
    expect(bodyOf.get('povidone-iodine-bottle')?.opensForDays).toBe(30)
    expect(bodyOf.get('burn-cream')?.opensForDays).toBe(60)
    expect(bodyOf.get('cotton-swab')?.opensForDays).toBe(0)
  })

  it('has words in Chinese, English and Uyghur for every warning, and no words without an item', () => {
    const used = new Set(items.flatMap(({ body }) => body.warnings.map(({ code }) => code)))
    expect(Object.keys(warnings).sort()).toEqual([...used].sort())
    for (const [code, texts] of Object.entries(warnings)) {
      expect(texts.en, code).toBeTruthy()
      expect(texts['ug'], code).toBeTruthy()
    }
  })

  it('marks the private shelf, whose mere count could tell on somebody, as sensitive', () => {
    expect(bodyOf.get('sanitary-pad')?.sensitive).toBe(true)
  })
})

describe('the kits', () => {
  it('have each month of the year in one season', () => {
    const months = kits.flatMap(({ body }) => body.months).sort((a, b) => a - b)
    expect(kits.map(({ id }) => id)).toEqual(['spring', 'summer', 'autumn', 'winter'])
    expect(months).toEqual(Array.from({ length: 12 }, (_, n) => n + 1))
  })

  it('name items of the catalogue, each once', () => {
    for (const { id, body } of kits) {
      const named = body.pars.map(({ item }) => item)
      expect(new Set(named).size, id).toBe(named.length)
      expect(named.filter((item) => !bodyOf.has(item))).toEqual([])
    }
  })

  it('never ask for an item that is not kept or that needs a pharmacist', () => {
    const asked = kits.flatMap(({ body }) => body.pars.map(({ item }) => bodyOf.get(item)))
    expect(asked.filter((body) => body?.access === 'excluded')).toEqual([])
    expect(asked.filter((body) => body?.warnings.some(({ code }) => code === 'pharmacist-only'))).toEqual([])
  })
})
