import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { formDocument } from '../../protocol/documents/form.ts'
import { slugSchema } from '../../protocol/ids.ts'
import { deadlineDays } from '../../protocol/legal/deadline-rules.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
// Strict: a member with a misspelt name would otherwise be dropped without a word.
const forms = z
  .array(z.strictObject({ id: slugSchema, body: formDocument.body.strict() }))
  .parse(read('./forms.json'))

it('has every form that the domain names, in an order of its own', () => {
  expect(forms.map(({ id }) => id)).toEqual([
    'legal-consultation',
    'legal-aid',
    'wage-arrears',
    'arrears-clue',
    'job-contact',
    'programme-place',
    'membership',
    'hardship',
    'demand',
    'counselling',
    'mutual-aid',
    'equipment-wish',
  ])
  expect(forms.map(({ body }) => body.order)).toEqual(forms.map((_, index) => index + 1))
})

describe.each(forms)('the form $id', ({ body }) => {
  it('asks nothing that the law keeps from it: no identity number, income, ethnicity, sex, age or address', () => {
    for (const { field, label } of body.fields)
      expect(`${field} ${label['zh-CN']}`).not.toMatch(
        /身份证|民族|收入|性别|年龄|住址|户籍|income|ethnic|\bsex\b|\bage\b/,
      )
  })

  it('has choices where one chooses, and a length where one writes', () => {
    for (const each of body.fields) {
      expect(each.choices !== undefined, each.field).toBe(each.kind === 'choice' || each.kind === 'choices')
      expect(each.maxLength !== undefined, each.field).toBe(each.kind === 'words')
    }
  })

  it('asks who somebody is last, after everything that can be asked without', () => {
    const personal = body.fields.map((each) => each.personal)
    expect(personal).toEqual([...personal].sort((one, other) => Number(one) - Number(other)))
  })

  it('counts in the open only what was chosen from a list, once each', () => {
    const facts = body.fields.filter(({ fact }) => fact !== undefined)
    for (const { kind, personal } of facts) expect([kind, personal]).toEqual(['choice', false])
    expect(new Set(facts.map(({ fact }) => fact)).size).toBe(facts.length)
  })

  it('asks a question only on an answer that can have been given before', () => {
    for (const [index, { when, field }] of body.fields.entries()) {
      if (when === undefined) continue
      const earlier = body.fields.slice(0, index).find((each) => each.field === when.field)
      const answers = earlier?.kind === 'yes-no' ? ['yes', 'no'] : earlier?.choices?.map(({ code }) => code)
      for (const answer of when.is) expect(answers, `${field} on ${when.field}`).toContain(answer)
    }
  })

  it('names days that the deadlines know', () => {
    for (const { deadlineDay } of body.fields)
      if (deadlineDay !== undefined) expect(deadlineDays).toContain(deadlineDay)
  })

  it('speaks Chinese, English and Uyghur throughout', () => {
    const texts = [
      body.name,
      body.consent,
      ...body.notice.paragraphs,
      ...body.fields.flatMap(({ label, help, choices }) => [
        label,
        ...(help ? [help] : []),
        ...(choices ?? []).map(({ words }) => words),
      ]),
    ]
    for (const text of texts) {
      expect(text['en']).toBeTruthy()
      expect(text['ug']).toMatch(/\p{Script=Arabic}/u)
    }
  })
})
