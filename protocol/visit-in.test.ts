import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBySchema } from './entry.ts'
import { visitIn } from './visit-in.ts'

/** A value as it should be, or anything near it. */
const nearly = (right: fc.Arbitrary<unknown>, ...wrong: unknown[]) =>
  fc.oneof({ weight: 40, arbitrary: right }, fc.constantFrom(...wrong), fc.jsonValue())

const slug = nearly(
  fc.constantFrom('rider', 'a', 'water-2', 'constructor', 'x'.repeat(32)),
  ...[...['', 'Rider', '2x', 'x'.repeat(33), 'a\n', 'é', 'a_b', null, 1]],
)
const count = nearly(fc.constantFrom(1, 2, 999, 2 ** 53 - 1), 0, -1, 1.5, 1e21, 2 ** 53, 1000, '1', null)
const instant = nearly(
  fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
  ...['2026-02-30T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '2026-11-22T24:00:00.000Z', '2026-11-22'],
  ...['2026-11-22T03:04:05.678z', '2026-11-22T03:04:05.678Z\n', '+012026-11-22T03:04:05.678Z', 0],
)
const by = nearly(fc.constantFrom('worker', 'host', 'staff/c-1'), 'staff/', 'Worker', 'staff/a b', null)
const services = nearly(
  fc.array(slug, { maxLength: 4 }),
  {},
  'water',
  Array(32).fill('a'),
  Array(33).fill('a'),
)
const body = nearly(
  fc.record({ category: slug, services, people: count, more: fc.jsonValue() }, { requiredKeys: [] }),
  ...[[], null, 'x'],
)
const was = nearly(
  fc.constant(undefined),
  { epoch: '0197b3a0-0000-7000-8000-000000000001', seq: 3, line: 'A'.repeat(43) },
  null,
)
const line = fc.record(
  {
    seq: count,
    at: instant,
    kind: nearly(fc.constant('visit.checked-in'), 'visit.rated', 'Visit.checked-in', 'visit.checked-in '),
    v: nearly(fc.constant(1), 2, 0, '1', 1.5),
    by,
    body,
    was,
    __proto__: fc.jsonValue(),
    more: fc.jsonValue(),
  },
  { requiredKeys: ['seq', 'at', 'kind', 'v', 'by', 'body'] },
)

test('a visit is read as the schemas read it, and nothing else is taken for one', () => {
  let [visits, others] = [0, 0]
  fc.assert(
    fc.property(line, (made) => {
      const value: unknown = JSON.parse(JSON.stringify(made))
      const quick = visitIn(value)
      if (quick) {
        visits += 1
        const slow = readBySchema(value)
        expect(slow).toStrictEqual({ read: true, entry: quick })
        expect(JSON.stringify(slow)).toBe(JSON.stringify({ read: true, entry: quick }))
      } else {
        others += 1
        const slow = readBySchema(value)
        // What is left to the schemas may be a copy of a visit, and no plain one.
        if (slow.read && slow.entry.kind === 'visit.checked-in') expect(slow.entry.was).toBeDefined()
      }
    }),
    { numRuns: 3000 },
  )
  expect([visits > 300, others > 300]).toEqual([true, true])
})
