// A station that was away for the end of a week comes back after its report was frozen: over the wire, on a real hub and database.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { WeeklyReport } from '../../federation/contract/weekly-report.ts'
import { weeklyReportSchema } from '../../federation/contract/weekly-report.ts'
import type { NewEntry } from '../../protocol/entry.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { WireStation } from '../../scripts/simulate/wire-station.ts'
import { enrolStation } from '../../scripts/simulate/wire-station.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { hubWithClock } from '../support/generator/hub-with-clock.ts'
import { at } from '../support/generator/report-facts.ts'

const unit = '652302'
const week = '/v1/reports/weekly/2026-W47'
const hourMs = 3_600_000
/** Six weeks before the week's end. */
const startMs = at('2026-10-12 00:00')

let hub: HubWithClock
let token: string
beforeEach(async () => {
  hub = await hubWithClock(startMs)
  token = await hub.makeToken(unit)
})
afterEach(() => hub.stop())

async function ask(path: string): Promise<Response> {
  const answer = await fetch(`${hub.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(200)
  return answer
}
const read = async (revision = ''): Promise<WeeklyReport> =>
  weeklyReportSchema.parse(await (await ask(`${week}?unit=${unit}${revision}`)).json())
const text = async (language: string) =>
  (await ask(`${week}/restatement.txt?unit=${unit}&language=${language}`)).text()

const entry = (ms: number, kind: string, body: object, by = 'worker') =>
  ({ at: toInstant(ms), kind, v: 1, by, body }) as NewEntry

/** A boot with a true clock, then three visits each morning from the start to Sunday; Friday's last is taken back on Sunday, Monday's on the Wednesday after. */
function journalOf(): { entries: NewEntry[]; seqAt: (ms: number) => number } {
  const observed = { hubAt: toInstant(startMs), wallAt: toInstant(startMs), roundTripMs: 10 }
  const entries = [
    entry(startMs, 'host.started', { app: '0.1.0', boot: '00000001' }, 'host'),
    entry(startMs, 'clock.observed', observed, 'host'),
  ]
  for (let day = 0; day < 42; day++)
    for (const minute of [0, 10, 20]) {
      const ms = startMs + (24 * day + 10) * hourMs + minute * 60_000
      entries.push(entry(ms, 'visit.checked-in', { category: 'courier', services: ['water'], people: 1 }))
    }
  const seqAt = (ms: number) => entries.filter((each) => Date.parse(each.at) <= ms).length
  const fridays = seqAt(at('2026-11-20 12:00'))
  const lastMs = at('2026-11-22 20:00')
  entries.push(entry(lastMs, 'visit.voided', { visit: { seq: fridays }, reason: 'accidental' }, 'host'))
  const monday = seqAt(at('2026-11-16 12:00'))
  const afterwards = at('2026-11-25 09:00')
  entries.push(entry(afterwards, 'visit.voided', { visit: { seq: monday }, reason: 'accidental' }, 'host'))
  return { entries, seqAt }
}

async function enrol(name: string, epoch: string) {
  const { entries, seqAt } = journalOf()
  const station = await enrolStation({
    ...{ hub: hub.url, code: await hub.makeCode({ unit, name }), epoch, entries },
  })
  return { station, entries, seqAt }
}

/** Delivers all that was written up to a moment, at that moment. */
async function deliver(
  { station, seqAt }: { station: WireStation; seqAt: (ms: number) => number },
  ms: number,
) {
  hub.setNow(ms)
  await station.deliver(seqAt(ms), ms)
}

it('makes revision 2, with what changed by figure and station, why, and the same in words', async () => {
  const steady = await enrol('城区工会驿站', '01a20000-0000-7000-8000-000000000001')
  const away = await enrol('瑶池园工会驿站', '01a20000-0000-7000-8000-000000000002')
  for (const wall of ['2026-10-27 09:00', '2026-11-10 09:00', '2026-11-17 14:02'])
    for (const each of [steady, away]) await deliver(each, at(wall))
  await deliver(steady, at('2026-11-23 00:05'))

  hub.setNow(at('2026-11-23 08:00'))
  const first = await read()
  expect([first.revision, first.totals.visits.total]).toEqual([1, 20 + 6])
  expect(first.missing).toMatchObject([
    {
      ...{ name: '瑶池园工会驿站', why: 'partial', lastHeardAt: toInstant(at('2026-11-17 14:02')) },
      ...{ typicalVisitsPerDay: 3, typicalOfDays: 28, daysUncovered: 5.4, mayStillArrive: 15 },
    },
  ])
  expect((await text('en')).replaceAll(/\s+/g, ' ')).toContain(
    'typically 3 visits a day; about 15 visits may',
  )

  await deliver(away, at('2026-11-24 10:20'))
  hub.setNow(at('2026-11-24 11:00'))
  const second = await read()
  expect([second.revision, second.totals.visits.total, second.missing]).toEqual([2, 40, []])
  const { station } = away.station
  const differences = new Map(
    second.changes.map(({ station, figure, before, after }) => [`${station} ${figure}`, [before, after]]),
  )
  expect(differences.get('null visits.total')).toEqual([26, 40])
  expect(differences.get(`${station} visits.total`)).toEqual([6, 20])
  expect(differences.get(`${station} visits.byDay.2026-11-20`)).toEqual([0, 2])
  expect(differences.get(`${station} state`)).toEqual(['partial', 'complete'])
  expect([...differences.keys()].filter((key) => key.startsWith(steady.station.station))).toEqual([])
  expect(second.reasons).toEqual([
    {
      ...{ why: 'late', station, name: '瑶池园工会驿站', heardAt: toInstant(at('2026-11-24 10:20')) },
      // Fifteen visits, and the word that one of them was none.
      ...{
        entries: 16,
        coveredBefore: toInstant(at('2026-11-17 14:02')),
        coveredAfter: toInstant(at('2026-11-24 10:20')),
      },
    },
  ])
  expect(await read('&revision=1')).toEqual(first)

  const chinese = (await text('zh-CN')).split('\n')
  expect(chinese[0]).toBe(`阜康市总工会 2026年第47周：第 2 次定稿，${second.changes.length} 处改动`)
  expect(chinese).toContain('- 到站次数：26 → 40')
  expect(chinese).toContain('- 数据状态：部分 → 完整')
  expect(chinese.join('')).toContain(
    '瑶池园工会驿站：2026年11月24日（星期二）10:20又有了消息；这段时间多了 16 条',
  )
  expect(chinese.at(-2)).toBe(`${hub.url}/county#/${unit}/report/2026-W47/2/changes`)

  await deliver(steady, at('2026-11-25 09:30'))
  hub.setNow(at('2026-11-25 10:00'))
  const third = await read()
  expect([third.revision, third.totals.visits.total]).toEqual([3, 39])
  expect(third.reasons).toEqual([
    { why: 'voided', station: steady.station.station, name: '城区工会驿站', visits: 1 },
  ])
  expect(await text('en')).toContain('at least 1 visit was taken back')
})
