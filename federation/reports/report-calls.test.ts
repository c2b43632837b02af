import { afterEach, beforeEach, expect, it } from 'vitest'
import { problemSchema } from '../../protocol/problems.ts'
import type { ReadingHub } from '../../test/support/generator/reading-hub.ts'
import { readingHub } from '../../test/support/generator/reading-hub.ts'
import { at } from '../../test/support/generator/report-facts.ts'
import { addStation, deliver, openReportStore } from '../../test/support/generator/report-store.ts'
import { revisionsSchema, weeklyReportSchema } from '../contract/weekly-report.ts'
import type { Store } from '../store/store.ts'

const path = '/v1/reports/weekly/2026-W47'
const nowMs = at('2026-11-18 12:05')
let store: Store
let close: () => Promise<void>
let hub: ReadingHub

beforeEach(async () => {
  ;({ store, close } = await openReportStore())
  hub = await readingHub(store, () => nowMs)
  await addStation(store, {
    id: 'a',
    unit: '652328',
    enrolledMs: at('2026-11-01 09:00'),
    fromDay: '2026-11-01',
  })
  await deliver(store, { station: 'a', coveredThroughMs: nowMs, visits: { '2026-11-18': 4 } })
})
afterEach(() => close())

/** Status, the problem's name, and whether a sentence came with it. */
async function problemAt(asked: string, reader?: string) {
  const answer = await hub.ask(asked, reader)
  const { type, detail } = problemSchema.parse(await answer.json())
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return [answer.status, type.replace('urn:waystation:problem:', ''), /^[A-Z0-9].+\.$/.test(detail ?? '')]
}

it('answers a report as its contract says, to the unit and to those above it', async () => {
  for (const reader of ['652328', '6523', 'demo']) {
    const answer = await hub.ask(`${path}?unit=652328`, reader)
    expect(answer.status).toBe(200)
    const report = weeklyReportSchema.parse(await answer.json())
    expect([report.unit, report.totals.visits.total, report.revision]).toEqual(['652328', 4, 0])
  }
})

it("answers for the reader's own unit when none is named", async () => {
  const report = weeklyReportSchema.parse(await (await hub.ask(path, '6523')).json())
  expect(report.unit).toBe('6523')
})

it('gives the same as a table, to be kept under a telling name', async () => {
  const answer = await hub.ask(`${path}.csv?unit=652328`, '652328')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain('waystation-2026-W47-652328-r0.csv')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString()).toContain('到站次数 (visits.total),4\r\n')
  expect(bytes.toString()).toContain('单位 (unit),652328,652328总工会\r\n')
})

it.each(['0x1', '', '-1', '1e0', ' 1'])('takes no revision %o for a number', async (revision) => {
  const answer = await hub.ask(`${path}?unit=652328&revision=${encodeURIComponent(revision)}`, '652328')
  expect(answer.status).toBe(400)
})

it('tells a report in words, in the language asked for, Chinese where none is named', async () => {
  const answer = await hub.ask(`${path}/restatement.txt?unit=652328&language=en`, '652328')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(await answer.text()).toMatch(/^652328总工会, Week 47, 2026: figures so far\n\n/)
  const chinese = await (await hub.ask(`${path}/restatement.txt`, '652328')).text()
  expect(chinese).toMatch(/^652328总工会 2026年第47周：到目前为止的数字\n\n/)
  const month = '/v1/reports/periods/2026-11/restatement.txt?language=en'
  expect(await (await hub.ask(month, '652328')).text()).toMatch(/^652328总工会, Nov 2026: figures so far\n/)
  const [status, problem] = await problemAt(`${path}/restatement.txt?language=fr`, '652328')
  expect([status, problem]).toEqual([400, 'malformed'])
  expect(await problemAt(`${path}/restatement.txt?revision=1`, '652328')).toEqual([404, 'not-found', true])
})

it('lists revisions', async () => {
  const answer = await hub.ask(`${path}/revisions?unit=652328`, '652328')
  expect(revisionsSchema.parse(await answer.json()).revisions).toEqual([])
})

it('asks for a token', async () => {
  expect(await problemAt(`${path}?unit=652328`)).toEqual([401, 'bad-token', false])
  expect(await problemAt(`${path}?unit=652328`, 'nobody')).toEqual([401, 'bad-token', false])
})

it('refuses units beside and above the reader', async () => {
  for (const unit of ['652302', '6523', 'demo'])
    for (const asked of [
      `${path}?unit=${unit}`,
      `${path}.csv?unit=${unit}`,
      `${path}/revisions?unit=${unit}`,
      `${path}/restatement.txt?unit=${unit}`,
    ])
      expect(await problemAt(asked, '652328')).toEqual([403, 'forbidden', true])
})

it('says in a sentence what there is not', async () => {
  const absent = [404, 'not-found', true]
  expect(await problemAt(`${path}?unit=999999`, 'demo')).toEqual(absent)
  expect(await problemAt('/v1/reports/weekly/2026-W48?unit=652328', 'demo')).toEqual(absent)
  expect(await problemAt('/v1/reports/weekly/2026-W48.csv?unit=652328', 'demo')).toEqual(absent)
  expect(await problemAt(`${path}?unit=652328&revision=1`, 'demo')).toEqual(absent)
  for (const week of ['2026-W54', '2026-W54.csv', 'now', '2026-W54/revisions'])
    expect(await problemAt(`/v1/reports/weekly/${week}`, 'demo')).toEqual([400, 'malformed', true])
  expect((await problemAt(`${path}?revision=x`, 'demo')).slice(0, 2)).toEqual([400, 'malformed'])
})
