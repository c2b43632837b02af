import { expect, test } from 'vitest'
import type { Piece } from '../../../station/contract/equipment.ts'
import { markAllOk, markPiece, roundLines } from './round-marks.ts'

const piece = (equipment: string, state: Piece['state']): Piece => ({
  equipment,
  state,
  name: null,
  pictogram: null,
  lastCheckedAt: null,
  faults: [],
})
const pieces = [
  piece('water-dispenser', 'ok'),
  piece('microwave', 'faulted'),
  piece('fridge', 'retired'),
  piece('aed', 'absent'),
]

test('"all in order" says nothing of what is not here, and does not repair what is broken', () => {
  expect(roundLines(pieces, markAllOk(pieces, {}))).toEqual([
    { equipment: 'water-dispenser', ok: true },
    { equipment: 'microwave', ok: false },
  ])
})

test('what was marked before "all in order" stays as it was marked', () => {
  const marks = markPiece(markPiece({}, 'water-dispenser', false), 'microwave', true)
  expect(roundLines(pieces, markAllOk(pieces, marks))).toEqual([
    { equipment: 'water-dispenser', ok: false },
    { equipment: 'microwave', ok: true },
  ])
})

test('a mark made twice is taken back, and a piece that was absent comes in by its mark', () => {
  const once = markPiece({}, 'aed', true)
  expect(roundLines(pieces, once)).toEqual([{ equipment: 'aed', ok: true }])
  expect(markPiece(once, 'aed', true)).toEqual({})
  expect(markPiece(once, 'aed', false)).toEqual({ aed: false })
})
