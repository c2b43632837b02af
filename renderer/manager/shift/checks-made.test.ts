import { expect, test } from 'vitest'
import { shiftChecksSchema } from '../../../protocol/shift-checks.ts'
import { dailyChecks } from '../../../station/contract/shifts.ts'
import { checksLeft, checksMade, hasCelsius, markCelsius, markCheck, nothingFound } from './checks-made.ts'

test('only what was looked at is told, in the order of the round', () => {
  const found = markCheck(markCheck(nothingFound, 'power', false), 'water', true)
  expect(checksMade(found)).toEqual([
    { check: 'water', ok: true },
    { check: 'power', ok: false },
  ])
  expect(checksLeft(found)).toBe(dailyChecks.length - 2)
  expect(checksMade(nothingFound)).toEqual([])
})

test('a temperature stays when the verdict changes, and is a check made by itself', () => {
  const hot = markCelsius(nothingFound, 'water', 96)
  expect(checksMade(hot)).toEqual([{ check: 'water', ok: true, celsius: 96 }])
  expect(checksMade(markCheck(hot, 'water', false))).toEqual([{ check: 'water', ok: false, celsius: 96 }])
  expect(checksMade(markCelsius(markCheck(nothingFound, 'climate', false), 'climate', -3))).toEqual([
    { check: 'climate', ok: false, celsius: -3 },
  ])
})

test('a whole round is what the host takes', () => {
  const found = dailyChecks.reduce((known, check) => markCheck(known, check, true), nothingFound)
  expect(shiftChecksSchema.parse(checksMade(found))).toHaveLength(dailyChecks.length)
  expect(checksLeft(found)).toBe(0)
  expect(dailyChecks.filter(hasCelsius)).toEqual(['water', 'climate'])
})
