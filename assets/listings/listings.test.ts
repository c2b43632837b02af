import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { formDocument } from '../../protocol/documents/form.ts'
import { listingDocument } from '../../protocol/documents/listing.ts'
import { slugSchema } from '../../protocol/ids.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const listings = z.array(z.strictObject({ id: slugSchema, body: listingDocument.body }))
const hotlines = listings.parse(read('./hotlines.json'))
const lawCards = listings.parse(read('./law-cards.json'))
const programmes = listings.parse(read('./programmes.json'))
const forms = z
  .array(z.object({ id: slugSchema, body: formDocument.body }))
  .parse(read('../forms/forms.json'))

describe('hotlines', () => {
  it('has the numbers that every station shows without any network', () => {
    const numbers = hotlines.map(({ body }) => (body.kind === 'hotline' ? body.number : body.kind))
    expect(numbers).toEqual(['12351', '12348', '12333', '12345', '12356', '120', '119', '110', '12328'])
  })

  it('has every hotline that a form names', () => {
    const known = hotlines.map(({ id }) => id)
    for (const { body } of forms)
      for (const each of body.hotlines ?? []) expect(known).toContain(`hotline-${each}`)
  })
})

describe('law cards', () => {
  const topics = lawCards.map(({ body }) => (body.kind === 'law-card' ? body.topic : body.kind))

  it('has one for every trouble that the legal forms offer, and names it alike', () => {
    const consultation = forms.find(({ id }) => id === 'legal-consultation')
    const troubles = consultation?.body.fields.find(({ fact }) => fact === 'category')?.choices
    expect(topics).toEqual(troubles?.map(({ code }) => code))
  })

  it('cites a law on each, and ends on a day', () => {
    for (const { id, body } of lawCards) {
      if (body.kind !== 'law-card') throw new Error(`${id} is no law card`)
      expect(body.cites.length, id).toBeGreaterThan(0)
      expect(body.reviewBy, id).toMatch(/^2027-/)
    }
  })
})

describe('what unions do', () => {
  it('is a programme or a course each, in three languages, and leads to a form that there is', () => {
    const known = forms.map(({ id }) => id)
    for (const { id, body } of programmes) {
      expect(['programme', 'course'], id).toContain(body.kind)
      for (const texts of [
        body.title,
        body.summary,
        'who' in body ? body.who : undefined,
        'gives' in body ? body.gives : undefined,
      ])
        for (const language of ['zh-CN', 'en', 'ug'])
          expect(texts?.[language], `${id} ${language}`).toBeTruthy()
      if (body.form !== undefined) expect(known, id).toContain(body.form)
    }
  })
})
