import { expect, it } from 'vitest'
import type { Entry } from '../../protocol/entry.ts'
import { countVisit, emptyTally, furtherCodes, maxCodes } from './tally.ts'

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
