// What counties read of legal help, from entries to their reports: nobody works out a small count, whatever reports they lay side by side.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { toBase64 } from '../../../protocol/base64.ts'
import type { Signer } from '../../../protocol/keys.ts'
import { ticketFinger } from '../../../protocol/ticket.ts'
import type { AppInProcess } from '../../../test/support/hub/app-in-process.ts'
import { appAround } from '../../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../../test/support/hub/hub-in-process.ts'
import type { JournalWriter } from '../../../test/support/hub/journal-writer.ts'
import { epochs, journalWriter } from '../../../test/support/hub/journal-writer.ts'
import { possibleCounts } from '../../../test/support/hub/possible-counts.ts'
import { sampleJob } from '../../../test/support/hub/sample-job.ts'
import type { WeeklyReport } from '../../contract/weekly-report.ts'
import { weeklyReportSchema } from '../../contract/weekly-report.ts'
import type { CountTree } from '../suppress/hidden-units.ts'

const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)
const counties = ['652328', '652302', '652324', '6523-zd'] as const
type County = (typeof counties)[number]

let parts: HubInProcess
let served: AppInProcess
let stations: Record<County, { station: string; signer: Signer; journal: JournalWriter; sent: number }>
let tickets: number
beforeEach(async () => {
  parts = await openHubInProcess(at('2026-11-16 09:00'))
  served = appAround(parts)
  tickets = 0
  const made: Partial<typeof stations> = {}
  for (const county of counties) {
    const journal = journalWriter(epochs[0], at('2026-11-17 10:00'))
    made[county] = { ...(await parts.addStation(county)), journal, sent: 0 }
  }
  stations = made as typeof stations
})
afterEach(() => parts.close())

async function happened(county: County, counts: { visits?: number; requests?: number }): Promise<void> {
  const of = stations[county]
  const { journal } = of
  for (let n = 0; n < (counts.visits ?? 0); n++)
    journal.put('visit.checked-in', { category: 'rider', services: ['legal', 'water'], people: 1 })
  for (let n = 0; n < (counts.requests ?? 0); n++) {
    const finger = await ticketFinger(String(tickets++).padStart(16, '0'))
    journal.put('request.filed', {
      ...{ finger, form: 'legal-consultation', formRev: 1, office: `${county}-legal` },
      ...{ facts: { category: 'wage-arrears' }, sealed: toBase64(new TextEncoder().encode('sealed')) },
      consent: { notice: 'legal', noticeRev: 1, recipient: `${county}-legal` },
    })
  }
  const cut = await cutFrom(journal, of, { from: of.sent + 1, to: journal.lines.length })
  expect(await parts.intake.accept(cut)).toMatchObject({ ok: true })
  of.sent = journal.lines.length
}

/** Every county has visits and other entries that tell nothing of anybody, so that small counts have company. */
async function busy(): Promise<void> {
  for (const county of counties) {
    const { journal } = stations[county]
    journal.visits(5)
    for (let n = 0; n < 5; n++) journal.put('visit.rated', { score: 3 })
    await happened(county, {})
  }
}

async function report(unit: string, query = ''): Promise<WeeklyReport> {
  const headers = { authorization: `Bearer ${await served.readToken('demo')}` }
  const answer = await served.app.request(`/v1/reports/weekly/2026-W47?unit=${unit}${query}`, { headers })
  return weeklyReportSchema.parse(await answer.json())
}
const legalIn = ({ totals }: WeeklyReport) => totals.sensitive?.services['legal']
const filedIn = ({ totals }: WeeklyReport) => totals.requests?.['legal-consultation']?.filed

it('a running week tells nothing, so that no two looks at it differ by one person', async () => {
  await happened('652328', { visits: 9, requests: 5 })
  parts.clock.nowMs = at('2026-11-19 12:00')
  const now = await report('652328')
  expect([now.revision, legalIn(now), filedIn(now), now.totals.sensitive?.asOf]).toEqual([
    0,
    '<3',
    '<3',
    null,
  ])
  expect(now.totals.visits.total).toBe(9)
})

it.each([[[4, 1, 0, 0]], [[1, 0, 0, 0]], [[5, 7, 2, 6]], [[2, 2, 5, 3]], [[0, 3, 0, 0]], [[3, 3, 3, 3]]])(
  'of counties with %j nobody works out a small one from all the reports there are',
  async (own) => {
    await busy()
    for (const [index, county] of counties.entries())
      await happened(county, { visits: own[index] ?? 0, requests: own[index] ?? 0 })
    parts.clock.nowMs = at('2026-11-23 09:00')
    const below = counties.map((unit, index): CountTree => ({ unit, own: own[index], below: [] }))
    const division: CountTree = { unit: '6523', own: undefined, below }
    const tree: CountTree = {
      ...{ unit: 'demo', own: undefined },
      below: [{ unit: '65', own: undefined, below: [division] }],
    }
    const sum = own.reduce((all, each) => all + each, 0)
    for (const told of [legalIn, filedIn]) {
      const hidden = new Set<string>()
      for (const [unit, value] of [
        ...counties.map((county, at) => [county, own[at]] as const),
        ['6523', sum],
        ['65', sum],
        ['demo', sum],
      ] as const) {
        const shown = told(await report(unit))
        if (shown === '<3') hidden.add(unit)
        else expect([unit, shown]).toEqual([unit, value])
        if ((value ?? 0) < 3) expect(shown).toBe('<3')
      }
      const possible = possibleCounts(tree, hidden)
      for (const unit of hidden) expect(possible.get(unit)?.size, unit).toBeGreaterThan(1)
    }
  },
)

it('a county whose visits were all the other one could not have had is no company: the sum says too much', async () => {
  await happened('652328', { visits: 6 })
  await happened('652302', { visits: 2 })
  parts.clock.nowMs = at('2026-11-23 09:00')
  // 8 of 6 and 2 visits: nobody may read that all of them were for legal help.
  for (const unit of ['6523', '652328', '652302', 'demo']) expect(legalIn(await report(unit))).toBe('<3')
})

it('late news restates everything else, and no revision, difference, station row or table tells of it', async () => {
  await busy()
  await happened('652328', { visits: 6, requests: 4 })
  await happened('652302', { visits: 2, requests: 2 })
  parts.clock.nowMs = at('2026-11-23 09:00')
  const first = await report('6523')
  expect([first.revision, legalIn(first), filedIn(first)]).toEqual([1, 8, 6])
  expect(first.totals.sensitive?.asOf).toBe('2026-11-23T01:00:00.000Z')
  await happened('652302', { visits: 1, requests: 1 })
  parts.clock.nowMs = at('2026-11-23 10:00')
  for (const unit of ['652302', '6523']) {
    const later = await report(unit)
    expect([later.revision, later.totals.visits.total]).toEqual(unit === '6523' ? [2, 29] : [2, 8])
    expect([legalIn(later), filedIn(later)]).toEqual(unit === '6523' ? [8, 6] : ['<3', '<3'])
    expect(later.changes.length).toBeGreaterThan(0)
    expect(JSON.stringify([later.changes, later.stations])).not.toMatch(/legal/)
  }
  const headers = { authorization: `Bearer ${await served.readToken('demo')}` }
  const csv = await served.app.request('/v1/reports/weekly/2026-W47.csv?unit=652302', { headers })
  const legal = (await csv.text()).split('\r\n').filter((line) => line.includes('legal'))
  expect(legal.length).toBeGreaterThan(2)
  // Chinese names and codes, and then nothing but the mark.
  for (const line of legal) expect(line.split(',').slice(1).join(',')).toMatch(/^(<3,?)+$/)
})

it('jobs are counted as they were live, looked at and asked about', async () => {
  const officer = await served.readToken('652328', ['publish'])
  const publish = (id: string, until: string, kind = 'job') => {
    const body = {
      kind,
      title: { 'zh-CN': '卸货工' },
      until,
      ...(kind === 'job' ? { job: sampleJob } : { paragraphs: [{ 'zh-CN': '休息' }] }),
    }
    return served.app.request(`/v1/listings/${id}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${officer}`, 'content-type': 'application/json' },
      body: JSON.stringify({ rev: 0, unit: '652328', body }),
    })
  }
  await publish('a', '2026-11-22')
  await publish('b', '2026-11-21')
  await publish('c', '2026-11-30')
  await publish('n', '2026-11-30', 'notice')
  const headers = { authorization: `Bearer ${officer}` }
  await served.app.request('/v1/listings/c?rev=1', { method: 'DELETE', headers })
  const of = stations['652328']
  const lines = ['a', 'n', 'own-x'].map((listing) => ({ listing, times: 2 }))
  of.journal.put('listing.opened', { day: '2026-11-17', lines })
  await happened('652328', {})
  const jobs = async (unit: string) => (await report(unit)).totals.jobs
  parts.clock.nowMs = at('2026-11-20 09:00')
  expect(await jobs('652328')).toEqual({ live: 2, opened: 4, contacts: 0 })
  parts.clock.nowMs = at('2026-11-23 09:00')
  const over = await report('652328')
  expect(over.totals.jobs).toEqual({ live: 1, opened: 4, contacts: 0 })
  expect(over.stations[0]?.jobs).toEqual(over.totals.jobs)
  expect(await jobs('652302')).toEqual({ live: 0, opened: 0, contacts: 0 })
  expect(await jobs('6523')).toEqual(over.totals.jobs)
})
