import { expect, test } from 'vitest'
import words from '../../../../locales/zh-CN/ask.json' with { type: 'json' }
import { answerStates } from '../../../../protocol/documents/answer.ts'
import { mayWithdraw, stateSaying } from './state-words.ts'

const filed = { at: '2026-11-22T03:04:05.678Z', form: 'demand', delivered: false }

test('waiting here and waiting at the county are two things', () => {
  expect(stateSaying({ state: 'waiting', filed }).title).toBe('state.waiting')
  expect(stateSaying({ state: 'waiting', filed: { ...filed, delivered: true } }).title).toBe(
    'state.delivered',
  )
})

test('every state has its words', () => {
  for (const state of ['unknown', 'waiting', 'withdrawn', ...answerStates] as const) {
    const { title } = stateSaying({ state, filed: null })
    expect(words.state, state).toHaveProperty([title.replace('state.', '')])
  }
})

test('what has been taken back or closed is not taken back again', () => {
  expect(mayWithdraw({ state: 'withdrawn' })).toBe(false)
  expect(mayWithdraw({ state: 'closed' })).toBe(false)
  expect(mayWithdraw({ state: 'unknown' })).toBe(true)
})
