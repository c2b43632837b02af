import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import type { AnswerWords } from './answer-words.ts'
import { openAnswerWords, sealAnswerWords } from './answer-words.ts'
import type { RequestWords } from './request-words.ts'
import { openRequestWords, sealRequestWords } from './request-words.ts'

const words: RequestWords = {
  v: 1,
  code: '0123456789ABCDEF',
  language: 'ug',
  form: 'legal-consultation',
  formRev: 1,
  answers: {
    category: 'wage-arrears',
    evidence: ['contract', 'chat'],
    words: '八个月没发工资',
    phone: '13900000000',
  },
}
const answer: AnswerWords = {
  v: 1,
  at: '2026-11-23T01:00:00.000Z',
  texts: { 'zh-CN': '请明天来', ug: 'ئەتە كېلىڭ' },
}

async function holder() {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

describe('a request’s words', () => {
  it('are opened by the office and by its deputy, each alone, and by nobody else', async () => {
    const [office, deputy, stranger] = [await holder(), await holder(), await holder()]
    const sealed = await sealRequestWords(words, [office.recipient, deputy.recipient])
    for (const { identity } of [office, deputy])
      expect(await openRequestWords(sealed, [stranger.identity, identity])).toEqual({ ok: true, words })
    expect(await openRequestWords(sealed, [stranger.identity])).toEqual({ ok: false, why: 'wrong-key' })
    expect(await openRequestWords(sealed, [])).toEqual({ ok: false, why: 'wrong-key' })
  })

  it('do not show by their length how much was said', async () => {
    const { recipient } = await holder()
    const short = await sealRequestWords({ ...words, answers: {} }, [recipient])
    const long = await sealRequestWords({ ...words, answers: { words: '长'.repeat(400) } }, [recipient])
    expect(short.length).toBe(long.length)
  })

  it('changed by one bit are not opened', async () => {
    const { identity, recipient } = await holder()
    const sealed = await sealRequestWords(words, [recipient])
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    expect(await openRequestWords(sealed, [identity])).toEqual({ ok: false, why: 'wrong-key' })
  })
})

describe('an answer’s words', () => {
  it('are opened by the ticket’s code alone', async () => {
    const sealed = await sealAnswerWords(answer, words.code)
    expect(await openAnswerWords(sealed, words.code)).toEqual(answer)
    expect(await openAnswerWords(sealed, 'ZZZZZZZZZZZZZZZZ')).toBeUndefined()
    expect(new TextDecoder().decode(sealed)).toMatch(/^age-encryption.org\/v1\n-> scrypt \S+ 14\n/)
  })
})
