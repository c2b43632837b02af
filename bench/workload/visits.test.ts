import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstDayFor } from './first-day.ts'
import { visitLine } from './visit-line.ts'
import { visits } from './visits.ts'
import { visitsBetween } from './visits-between.ts'

const now = Date.parse('2026-11-22T03:00:00Z')
const firstDay = firstDayFor(1000, now)

test('lets no visit happen later than now', () => {
  assert.ok(visitsBetween({ from: 0, count: 1000, firstDay }).every(({ at }) => at < now))
})

test('gives the same visits for the same seed and others for another', () => {
  assert.deepEqual(visits(1, 0).next(), visits(1, 0).next())
  assert.notDeepEqual(visits(1, 0).next(), visits(2, 0).next())
})

test('continues where an earlier part ended', () => {
  const first = visitsBetween({ from: 0, count: 200, firstDay })
  const rest = visitsBetween({ from: 200, count: 150, firstDay })
  assert.deepEqual([...first, ...rest], visitsBetween({ from: 0, count: 350, firstDay }))
})

test('never goes back in time and keeps to opening hours', () => {
  let before = 0
  for (const { at } of visitsBetween({ from: 0, count: 1000, firstDay })) {
    assert.ok(at >= before)
    before = at
    const hour = new Date(at + 8 * 3_600_000).getUTCHours()
    assert.ok(hour >= 8 && hour < 20, `${hour} o'clock`)
  }
})

test('writes a line as the journal has it', () => {
  const visit = {
    at: Date.parse('2026-11-22T03:02:00Z'),
    category: 'rider',
    services: ['rest', 'water'],
    people: 1,
  }
  assert.equal(
    visitLine(12, visit),
    '{"seq":12,"at":"2026-11-22T03:02:00.000Z","kind":"visit.checked-in","v":1,"by":"worker","body":{"category":"rider","services":["rest","water"],"people":1}}',
  )
})
