import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import forms from '../../../assets/forms/forms.json' with { type: 'json' }
import { fromBase64 } from '../../../protocol/base64.ts'
import { openRequestWords } from '../../../protocol/sealing/request-words.ts'
import { ticketFinger } from '../../../protocol/ticket.ts'
import { beginAsking, nextAsking } from './ask-flow.ts'
import type { RequestForm } from './questions.ts'
import { factsOf, sealRequest } from './seal-request.ts'

const form: RequestForm = {
  form: 'legal-aid',
  rev: 3,
  body: forms.find(({ id }) => id === 'legal-aid')?.body as RequestForm['body'],
  office: null,
}
const said = {
  category: 'wage-arrears',
  'still-employed': 'yes',
  // Not asked any more, since they still work there.
  'employment-ended': '2026-01',
  evidence: ['contract', 'chats'],
  name: ' 阿依古丽 ',
  phone: '13900000000',
}
const begun = beginAsking(form, said)
const agreed = nextAsking({ ...begun, stage: { at: 'notice' }, inPerson: ['words'] }, { type: 'agreed' })

async function sealed(asking = agreed, listing?: string) {
  const holders = await Promise.all([generateX25519Identity(), generateX25519Identity()])
  const recipients = await Promise.all(holders.map(identityToRecipient))
  const office = { office: '652328-legal', recipients }
  const made = await sealRequest({ asking, office, language: 'ug', urgent: true, listing })
  return { ...made, holders }
}

test('the host is handed facts, a finger and a seal, and not a word of what was said', async () => {
  const { code, filing } = await sealed()
  const { sealed: seal, ...open } = filing
  expect(open).toEqual({
    finger: await ticketFinger(code),
    form: 'legal-aid',
    formRev: 3,
    office: '652328-legal',
    facts: { category: 'wage-arrears', urgency: 'urgent' },
    consent: { notice: 'legal', noticeRev: 1, recipient: '652328-legal' },
  })
  const told = JSON.stringify(filing) + atob(seal)
  for (const secret of [code, '阿依古丽', '13900000000', '"ug"', 'chats', 'still-employed'])
    expect(told.includes(secret), secret).toBe(false)
})

test('the office and its deputy each open what was answered, the language and the code', async () => {
  const { code, filing, holders } = await sealed()
  const { 'employment-ended': _, ...asked } = said
  for (const identity of holders)
    expect(await openRequestWords(fromBase64(filing.sealed), [identity])).toEqual({
      ok: true,
      words: {
        v: 1,
        code,
        language: 'ug',
        form: 'legal-aid',
        formRev: 3,
        answers: { ...asked, name: '阿依古丽' },
        inPerson: ['words'],
      },
    })
})

test.each(['refused', 'not-asked'] as const)(
  'without consent (%s) nobody is named, and no consent is claimed',
  async (consent) => {
    const { filing, holders } = await sealed({ ...agreed, consent })
    expect(filing.consent).toBeUndefined()
    const opened = await openRequestWords(fromBase64(filing.sealed), holders)
    expect(opened.ok && Object.keys(opened.words.answers)).toEqual(['category', 'still-employed', 'evidence'])
  },
)

test('the listing that it is about travels inside the seal, never beside it', async () => {
  const { filing, holders } = await sealed(agreed, 'job-4711')
  expect(JSON.stringify(filing) + atob(filing.sealed)).not.toContain('job-4711')
  const opened = await openRequestWords(fromBase64(filing.sealed), holders)
  expect(opened.ok && opened.words.listing).toBe('job-4711')
})

test('more than a request holds is not sealed, so that the words stay on the screen', async () => {
  const field = (n: number) => ({ field: `f${n}`, kind: 'words', label: { 'zh-CN': '说' } }) as const
  const fields = Array.from({ length: 40 }, (_, n) => ({ ...field(n), required: false, personal: false }))
  const answers = Object.fromEntries(fields.map((each) => [each.field, '字'.repeat(500)]))
  const asking = beginAsking({ ...form, body: { ...form.body, fields } }, answers)
  await expect(sealed(asking)).rejects.toThrow('more was written')
  const fewer = beginAsking({ ...form, body: { ...form.body, fields: fields.slice(0, 20) } }, answers)
  expect((await sealed(fewer)).filing.sealed.length).toBeLessThanOrEqual(49_152)
})

test('a limit that ends within days is urgent, whatever was chosen', () => {
  const words = { 'zh-CN': '急不急' }
  const field = { field: 'urgency', kind: 'choice', fact: 'urgency', label: words } as const
  const questions = [{ ...field, required: true, personal: false }]
  expect(factsOf(questions, { urgency: 'normal' }, true)).toEqual({ urgency: 'urgent' })
  expect(factsOf(questions, { urgency: 'normal' }, false)).toEqual({ urgency: 'normal' })
})

test('two requests never share a code', async () => {
  const codes = await Promise.all(Array.from({ length: 20 }, async () => (await sealed()).code))
  expect(new Set(codes).size).toBe(20)
})
