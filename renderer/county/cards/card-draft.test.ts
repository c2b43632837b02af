import { expect, it } from 'vitest'
import type { CardRow } from '../../../federation/contract/cards.ts'
import { draftOf, orderOf } from './card-draft.ts'

const today = '2026-11-22'
const card: CardRow = {
  ...{ card: 'k1', name: '古丽', role: 'manager', validUntil: '2027-12-31', rev: 1, mayChange: true },
  trainings: [
    { kind: 'first-aid', validUntil: '2027-03-31' },
    { kind: 'legal-basics', validUntil: null },
  ],
  stations: [{ station: '652328-0001', name: '驿站', unit: '652328', sent: true, sealed: true }],
}

it('goes through a draft unchanged', () => {
  const { name, role, validUntil, trainings } = card
  expect(orderOf(draftOf(card, today), today)).toEqual({
    ok: true,
    order: { name, role, validUntil, trainings, stations: ['652328-0001'] },
  })
})

it('is new for the next year, and says what is missing', () => {
  const empty = draftOf(undefined, today)
  expect(empty.validUntil).toBe('2027-12-31')
  const faultOf = (change: object) => {
    const made = orderOf({ ...draftOf(card, today), ...change }, today)
    return made.ok ? 'none' : made.fault
  }
  expect(faultOf({ name: ' ' })).toBe('noName')
  expect(faultOf({ name: '长'.repeat(61) })).toBe('longName')
  expect(faultOf({ validUntil: '' })).toBe('noDay')
  expect(faultOf({ validUntil: '2026-11-21' })).toBe('pastDay')
  expect(faultOf({ validUntil: today })).toBe('none')
  expect(faultOf({ stations: [] })).toBe('noStation')
  expect(faultOf({ trainings: { aed: '2027-02-30' } })).toBe('badTraining')
})
