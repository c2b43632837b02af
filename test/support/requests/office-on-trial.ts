import { toBase64 } from '../../../protocol/base64.ts'
import type { DocumentBody } from '../../../protocol/documents/index.ts'
import { toSigner } from '../../../protocol/keys.ts'
import type { BodyOf } from '../../../protocol/kinds/index.ts'
import { signDestruction } from '../../../protocol/sealing/destruction.ts'
import type { OfficeKeys } from '../../../protocol/sealing/office-keys.ts'
import { makeOfficeKeys, signedRecipients } from '../../../protocol/sealing/office-keys.ts'
import type { RequestWords } from '../../../protocol/sealing/request-words.ts'
import { sealRequestWords } from '../../../protocol/sealing/request-words.ts'
import { ticketFinger } from '../../../protocol/ticket.ts'

/** An office with its keys, as tests need it: what it publishes, and requests sealed to it as a kiosk's screen would. */
export type OfficeOnTrial = {
  office: string
  keys: OfficeKeys
  body: DocumentBody<'office'>
  recipients: DocumentBody<'recipient'>[]
  /** The body of `request.filed`; `words` as they are inside. */
  filed(words?: Partial<RequestWords>): Promise<BodyOf<'request.filed'>>
  destruction(month: string, at: string): Promise<string>
}

export const wordsOnTrial: RequestWords = {
  v: 1,
  code: '0123456789ABCDEF',
  language: 'ug',
  form: 'legal-consultation',
  formRev: 1,
  answers: { category: 'wage-arrears', name: '艾力', phone: '13900001111', words: '八个月没发工资' },
}

export async function officeOnTrial({
  unit = '652328',
  office = `${unit}-legal`,
  month = '2026-11',
}: {
  unit?: string
  office?: string
  month?: string
} = {}): Promise<OfficeOnTrial> {
  const keys = await makeOfficeKeys(office, month)
  const recipients = (await signedRecipients(keys, { from: month })).map(({ body }) => body)
  return {
    ...{ office, keys, recipients },
    body: {
      name: { 'zh-CN': '法律援助工作站', en: 'Legal aid office' },
      unit,
      desks: ['legal'],
      phone: '12348',
    },
    filed: async (change = {}) => {
      const words = { ...wordsOnTrial, ...change }
      const sealed = await sealRequestWords(words, recipients[0]?.age ?? [])
      const { category } = words.answers
      return {
        finger: await ticketFinger(words.code),
        ...{ form: words.form, formRev: words.formRev, office, sealed: toBase64(sealed) },
        facts: { ...(typeof category === 'string' ? { category } : {}), urgency: 'urgent' },
        consent: { notice: 'legal', noticeRev: 1, recipient: office },
      }
    },
    destruction: async (of, at) => {
      const age = keys.months.filter((each) => each.month === of).map((each) => each.recipient)
      return signDestruction({ v: 1, office, month: of, age, at, by: '阿依' }, await toSigner(keys.signing))
    },
  }
}
