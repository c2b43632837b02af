// What one officer writes and another approves, from the first half-written word to a station's screen and off it again, on real programs.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DraftRow, DraftWhole } from '../../federation/contract/drafts.ts'
import { draftStepDoneSchema, draftWholeSchema } from '../../federation/contract/drafts.ts'
import { calls } from '../../station/contract/calls.ts'
import type { CountyAndStation, CountyOfficer } from '../support/county/county-and-station.ts'
import { countyAndStation, unit } from '../support/county/county-and-station.ts'

let both: CountyAndStation
beforeEach(async () => {
  both = await countyAndStation()
})
afterEach(() => both.stop())

const shown = async () => {
  const input = calls['listings.browse'].input.parse({ kinds: ['notice'] })
  return (await both.call('listings.browse', input)).listings.map(({ body }) => body.title['zh-CN'])
}
const draft = randomUUID()
const order = { type: 'listing', document: 'spring', unit, baseRev: 0 }
const notice = { kind: 'notice', title: { 'zh-CN': '春节安排' }, until: null }
const paragraphs = [{ 'zh-CN': '初一至初三休息，初四开门' }]

async function save(who: CountyOfficer, rev: number, body: object): Promise<DraftWhole> {
  const answer = await who.ask('PUT', `/v1/drafts/${draft}`, { ...order, rev, body })
  return draftWholeSchema.parse(await answer.json())
}
async function step(who: CountyOfficer, path: string, body: object): Promise<DraftRow> {
  const made = draftStepDoneSchema.parse(
    await (await who.ask('POST', `/v1/drafts/${draft}/${path}`, body)).json(),
  )
  if (made.is !== 'done') throw new Error(JSON.stringify(made.faults))
  return made.draft
}

it('is shown at a station only once somebody else approved it, and no more once it is withdrawn', async () => {
  const author = await both.officer('张静')
  const reviewer = await both.officer('王玉兰')
  expect((await save(author, 0, notice)).faultList).toMatchObject([{ path: 'paragraphs', is: 'missing' }])
  await save(author, 1, { ...notice, paragraphs: [{ 'zh-CN': '初一休息' }] })
  expect((await author.ask('POST', `/v1/drafts/${draft}/approvals`, { rev: 2 })).status).toBe(403)
  await step(author, 'submissions', { rev: 2 })
  expect((await author.ask('POST', `/v1/drafts/${draft}/approvals`, { rev: 3 })).status).toBe(403)
  expect(await step(reviewer, 'returns', { rev: 3, note: '写明初四开门' })).toMatchObject({
    state: 'returned',
  })
  await save(author, 4, { ...notice, paragraphs })
  await step(author, 'submissions', { rev: 5 })
  await both.syncUntil('a round is through', async () => true)
  expect(await shown()).toEqual([])
  expect(await step(reviewer, 'approvals', { rev: 6 })).toMatchObject({ state: 'published', isAlone: false })
  await both.syncUntil('the station shows it', async () => (await shown()).length === 1)
  expect(await shown()).toEqual(['春节安排'])
  expect((await reviewer.ask('DELETE', '/v1/documents/listing/spring?rev=1')).status).toBe(204)
  await both.syncUntil('the station shows it no more', async () => (await shown()).length === 0)
})
