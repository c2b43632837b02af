import { describe, expect, it } from 'vitest'
import type { HubTrial } from './hub-trial.ts'
import { expectDelivered } from './hub-trial.ts'
import type { StationPeer } from './station-peer.ts'
import { WeeklyReader } from './weekly.ts'
import type { Json } from './wire.ts'
import { digest, uuid7 } from './wire.ts'

// Lines that are well formed and mean nonsense: held, and the report goes on telling the rest.

const other = uuid7(1_700_000_000_000)
const was = { epoch: other, seq: 3, line: digest('a line') }
const visit = { category: 'rider', services: ['water'], people: 1 }
const host = (kind: string, body: Json): [string, Json, Json] => [kind, body, { by: 'host' }]

const odd: [string, Json, Json][] = [
  ['visit.checked-in', { ...visit, category: 'x'.repeat(5000) }, {}],
  ['visit.checked-in', { ...visit, category: '__proto__' }, {}],
  [
    'visit.checked-in',
    { ...visit, category: 'constructor', services: ['constructor', '__proto__', 'water', 'water'] },
    {},
  ],
  ['visit.checked-in', { ...visit, services: Array.from({ length: 500 }, (_, i) => `s${i}`) }, {}],
  ...[0, -5, 1.5, 1e15, 1e300].map((people): [string, Json, Json] => [
    'visit.checked-in',
    { ...visit, people },
    {},
  ]),
  ...[
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00.000Z',
    '2026-02-30T00:00:00.000Z',
    '2026-11-22',
    '+275760-09-13T00:00:00.000Z',
    '',
  ].map((at): [string, Json, Json] => ['visit.checked-in', visit, { at }]),
  ...[-1, 0, 7, 2 ** 53, 1.5].map((seq): [string, Json, Json] => [
    'visit.voided',
    { visit: { seq }, reason: 'x' },
    {},
  ]),
  ['visit.voided', { visit: { epoch: other, seq: 1 }, reason: 'x' }, {}],
  ['visit.voided', { visit: { epoch: 'none', seq: 1 }, reason: 'x' }, {}],
  ...[1e300, -1e300, 8.64e15, -8.64e15, 0.5].map((byMs) => host('clock.jumped', { byMs })),
  ...['9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00.000Z', 'soon'].flatMap((hubAt) =>
    ['1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'].map((wallAt) =>
      host('clock.observed', { hubAt, wallAt, roundTripMs: 1 }),
    ),
  ),
  host('clock.observed', {
    hubAt: '2026-11-22T00:00:00.000Z',
    wallAt: '2026-11-22T00:00:00.000Z',
    roundTripMs: -1e300,
  }),
  host('journal.continued', { epoch: other, delivered: 1e15, head: null, damaged: [] }),
  host('journal.continued', {
    epoch: other,
    delivered: 0,
    head: null,
    damaged: Array.from({ length: 2000 }, (_, i) => i),
  }),
  host('journal.continued', { epoch: 'none', delivered: 0, head: null, damaged: [] }),
  ['visit.checked-in', visit, { was }],
  ['visit.checked-in', visit, { was: { ...was, seq: -1 } }],
  ['visit.checked-in', visit, { was: { ...was, seq: 1e15 } }],
  ['visit.checked-in', visit, { was: { epoch: 7 } }],
  ['visit.checked-in', visit, { was: null }],
  ['host.started', { app: '', boot: '' }, { was }],
  ['station.closed', {}, { by: 'nobody' }],
]

export function claimsOfOddLines(trial: HubTrial): void {
  describe('odd lines', () => {
    let shared: StationPeer | null = null
    it.each(
      odd.map(
        ([kind, body, more]) =>
          [`${kind} ${JSON.stringify({ ...body, ...more })}`.slice(0, 110), { kind, body, more }] as const,
      ),
    )('do not stop the report: %s', async (_, { kind, body, more }) => {
      const weekly = new WeeklyReader(trial, '659004')
      const before = (await weekly.read()).totals.visits.byCategory.witness ?? 0
      shared ??= await trial.newStation('659004')
      const own = shared.inEmptyEpoch()
      own.start()
      own.visit({ category: 'witness' })
      const seq = own.journal.tip + 1
      own.appendLine(JSON.stringify({ seq, at: own.iso(), kind, v: 1, by: 'worker', body, ...more }))
      own.visit({ category: 'witness' })
      expectDelivered(own, await own.push(), 4)
      expectDelivered(own, await own.heartbeat(), 4)
      const after = (await weekly.read()).totals.visits.byCategory.witness ?? 0
      // A clock entry may put the witnesses on another week's day; nothing may count them twice.
      expect(after - before).toBeLessThanOrEqual(2)
      if (!kind.startsWith('clock.'))
        expect(after - before).toBeGreaterThanOrEqual(kind === 'visit.voided' ? 0 : 2)
    })

    it('of an epoch continued twice, and by itself, are each counted once', async () => {
      const weekly = new WeeklyReader(trial, '659004')
      const one = await trial.newStation('659004')
      for (let i = 0; i < 3; i += 1) one.visit()
      const first = one.journal
      one.beginNewEpoch({ delivered: 0 })
      await one.pushAll()
      const second = one.journal
      one.journal = first
      one.beginNewEpoch({ delivered: 0 })
      await one.pushAll()
      one.append(
        'journal.continued',
        { epoch: one.epoch, delivered: 1, head: null, damaged: [] },
        { by: 'host' },
      )
      one.append(
        'journal.continued',
        { epoch: second.epoch, delivered: 0, head: null, damaged: [] },
        { by: 'host' },
      )
      await one.pushAll()
      expect((await weekly.row(one.station)).visits.total).toBe(3)
    })
  })
}
