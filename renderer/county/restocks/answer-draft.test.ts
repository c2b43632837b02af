import { describe, expect, it } from 'vitest'
import type { RestockRow } from '../../../federation/contract/restocks.ts'
import { restockAnswerSchema } from '../../../federation/contract/restocks.ts'
import { answerOf, draftOf, quantityIn } from './answer-draft.ts'

const request: RestockRow = {
  ...{ station: '652328-0001', stationName: '驿站', unit: '652328', seq: 1 },
  epoch: '0197b3a0-0000-7000-8000-000000000001',
  ...{ askedAt: '2026-11-22T02:00:00.000Z', state: 'requested', rev: 0, answeredAt: null, granted: null },
  ...{ expectedOn: null, note: null, known: false, arrivals: [] },
  lines: [
    { item: 'gauze', qty: 30 },
    { item: 'water', qty: 24 },
    { item: 'gauze', qty: 10 },
  ],
}

describe('a draft', () => {
  it('begins with what was asked, each item once', () => {
    expect(draftOf(request).quantities).toEqual({ gauze: '40', water: '24' })
  })

  it('begins with what was granted, at 0 what was not, and after a refusal with what was asked', () => {
    const granted = [{ item: 'gauze', qty: 5 }]
    expect(draftOf({ ...request, granted }).quantities).toEqual({ gauze: '5', water: '0' })
    expect(draftOf({ ...request, state: 'refused', granted: [] }).quantities['water']).toBe('24')
  })

  it('makes answers that the hub takes', () => {
    const draft = { ...draftOf(request), note: ' 周三送到 ', expectedOn: '2026-11-25' }
    for (const state of ['approved', 'refused', 'shipped'] as const) {
      const made = answerOf(draft, { state, rev: 0 })
      if (!made.ok) throw new Error(made.fault)
      expect(restockAnswerSchema.parse(made.answer)).toEqual(made.answer)
      expect(made.answer).toMatchObject({ note: '周三送到' })
    }
    expect(answerOf(draft, { state: 'approved', rev: 3 })).toMatchObject({ answer: { rev: 3 } })
  })

  it('leaves out what is at 0, and says what is wrong', () => {
    const draft = draftOf(request)
    const of = (quantities: Record<string, string>) =>
      answerOf({ ...draft, quantities }, { state: 'approved', rev: 0 })
    expect(of({ gauze: '5', water: '0' })).toMatchObject({ answer: { lines: [{ item: 'gauze', qty: 5 }] } })
    expect(of({ gauze: '', water: '0' })).toEqual({ ok: false, fault: 'nothing' })
    expect(of({ gauze: '1.5', water: '1' })).toEqual({ ok: false, fault: 'quantity' })
    expect(answerOf(draft, { state: 'refused', rev: 0 })).toEqual({ ok: false, fault: 'noNote' })
  })
})

it('a quantity is a whole number that one line may move', () => {
  expect(['0', '7', ' 12 ', ''].map(quantityIn)).toEqual([0, 7, 12, 0])
  expect(['-1', '1.5', '1e3', '100000', '９', 'x'].map(quantityIn)).toEqual(Array(6).fill(undefined))
})
