import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyTally } from '../../timelines/tally.ts'
import { DamagedTally, tallyFromText, tallyToText } from './tally-text.ts'

const key = { station: '652328-0001', day: '2026-11-22', timeline: 3, stretch: 1 }
const tally = {
  ...emptyTally(),
  entries: 120,
  visits: 118,
  people: 131,
  byCategory: { rider: 70, courier: 48 },
}

test('any bit that flips in a row of counts is noticed', () => {
  const bytes = Buffer.from(tallyToText(key, tally))
  fc.assert(
    fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => tallyFromText(key, flipped.toString())).toThrow(DamagedTally)
    }),
    { numRuns: bytes.length * 8 },
  )
})

test('what was written is read, and so are rows of before there were checksums', () => {
  expect(tallyFromText(key, tallyToText(key, tally))).toEqual(tally)
  expect(tallyFromText(key, JSON.stringify(tally))).toEqual(tally)
})

test('counts that came under another day, station or stretch are noticed', () => {
  const text = tallyToText(key, tally)
  for (const other of [{ day: '2026-11-23' }, { station: '652328-0003' }, { timeline: 2 }, { stretch: 5 }])
    expect(() => tallyFromText({ ...key, ...other }, text)).toThrow(DamagedTally)
})
