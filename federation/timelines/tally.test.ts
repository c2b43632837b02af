import { expect, it } from 'vitest'
import type { Entry } from '../../protocol/entry.ts'
import {
  addMark,
  addToTally,
  countVisit,
  emptyTally,
  furtherCodes,
  furtherLots,
  maxCodes,
  maxLotsInTally,
} from './tally.ts'

const visitOf = (category: string, services: string[] = []): Entry<'visit.checked-in'>['body'] => ({
  category,
  services,
  people: 1,
})
const inBand = '08-12'

it('counts made-up codes beyond those a county can have under one name, and takes each out where it was put', () => {
  const tally = emptyTally()
  const many = Array.from({ length: maxCodes + 20 }, (_, number) => `code-${number}`)
  for (const code of many) countVisit(tally, { body: visitOf(code, [code]), band: inBand, by: 1 })
  expect(tally.visits).toBe(many.length)
  for (const counts of [tally.byCategory, tally.byService]) {
    expect(Object.keys(counts)).toHaveLength(maxCodes + 1)
    expect([counts['code-0'], counts[furtherCodes]]).toEqual([1, 20])
  }
  // There is room again, and still what was further stays further.
  for (const code of many.slice(0, 100)) countVisit(tally, { body: visitOf(code), band: inBand, by: -1 })
  countVisit(tally, { body: visitOf('one-more'), band: inBand, by: 1 })
  expect(tally.byCategory[furtherCodes]).toBe(21)
  for (const code of ['one-more', ...many.slice(100)])
    countVisit(tally, { body: visitOf(code), band: inBand, by: -1 })
  expect([tally.visits, tally.byCategory]).toEqual([0, {}])
})

it('counts codes under their own names, whatever those are', () => {
  const tally = emptyTally()
  for (const code of ['constructor', 'prototype', 'constructor'])
    countVisit(tally, { body: visitOf(code, ['constructor', 'constructor']), band: inBand, by: 1 })
  expect(tally.byCategory).toEqual({ constructor: 2, prototype: 1 })
  expect(tally.byService).toEqual({ constructor: 3 })
})

it('counts further lots of a day under a name that stays with their item, and takes each out where it was put', () => {
  const tally = emptyTally()
  const add = (code: string, amount: number) => addToTally(tally, { figure: 'lots', code, amount }).code
  for (let number = 0; number < maxLotsInTally; number++) add(`gauze/L${number}`, 1)
  expect(add('gauze/one-more', 5)).toBe(`gauze/${furtherLots}`)
  expect(add('cream/A', 3)).toBe(`cream/${furtherLots}`)
  expect(add('gauze/L0', 1)).toBe('gauze/L0')
  expect(add('gauze/one-more', -5)).toBe(`gauze/${furtherLots}`)
  expect(Object.keys(tally.lots ?? {})).toHaveLength(maxLotsInTally + 1)
})

it('notes a day’s doors up to a machine’s measure, and counts the rest as entries alone', () => {
  const tally = emptyTally()
  const at = '2026-11-22T03:04:05.678Z'
  for (let seq = 1; seq <= 400; seq++) {
    const entry = { seq, at, kind: 'station.opened', v: 1, by: 'host', body: {} } as const
    addMark(tally, { seq, entry, arrivedMs: 9 })
  }
  expect(tally.doors).toHaveLength(300)
})
