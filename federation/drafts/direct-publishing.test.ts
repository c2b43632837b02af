import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import {
  draftSeen,
  draftsSeen,
  historySeen,
  refusalOf,
  saveDraftBy,
  stepDone,
} from '../../test/support/hub/drafting.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Officer } from '../../test/support/hub/officer.ts'
import { makeOfficer } from '../../test/support/hub/officer.ts'
import { sampleJob } from '../../test/support/hub/sample-job.ts'
import { batchApprovedSchema } from '../contract/drafts.ts'
import { jobImportSchema } from '../contract/job-imports.ts'
import { listingPutSchema } from '../contract/listings.ts'

let parts: HubInProcess
let served: AppInProcess
let author: Officer
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  author = await makeOfficer(parts, served, { name: '张静', unit: '652328', role: 'county-officer' })
})
afterEach(() => parts.close())

const colleague = () => makeOfficer(parts, served, { name: '王玉兰', unit: '652328', role: 'county-officer' })
const notice = (words: string) => ({
  ...{ kind: 'notice', title: { 'zh-CN': words }, until: null },
  paragraphs: [{ 'zh-CN': '初一休息' }],
})
const put = async (id: string, { rev = 0, words = '放假通知' } = {}) =>
  listingPutSchema.parse(
    await (
      await author.ask('PUT', `/v1/listings/${id}`, { rev, unit: '652328', body: notice(words) })
    ).json(),
  )
const held = (id: string) => parts.store.read((reads) => reads.documents.find('listing', id))

it('an officer who is alone publishes a listing at once, and it is told that nobody else looked', async () => {
  expect(await put('holiday')).toEqual({ is: 'published', listing: 'holiday', rev: 1 })
  expect((await historySeen(author, 'listing/holiday')).revisions).toMatchObject([
    { how: 'direct', isAlone: true, approvedBy: null },
  ])
})

it('with a colleague it goes to them first; written again it is the same draft, and approved it is a listing with its act', async () => {
  const reviewer = await colleague()
  const sent = await put('holiday')
  if (sent.is !== 'in-review') throw new Error(sent.is)
  expect(await held('holiday')).toBeUndefined()
  expect(await put('holiday', { words: '春节通知' })).toMatchObject({ draft: sent.draft })
  const { drafts } = await draftsSeen(reviewer, 'state=in-review')
  expect(drafts).toMatchObject([
    { draft: sent.draft, title: { 'zh-CN': '春节通知' }, may: { approve: true } },
  ])
  await stepDone(reviewer, `${sent.draft}/approvals`, { rev: drafts[0]?.rev ?? 0 })
  const acts = await parts.store.read((reads) => reads.listings.actsOf('holiday'))
  expect(acts).toMatchObject([{ rev: 1, unit: '652328', actsAs: expect.stringMatching(/^王玉兰/) }])
  const change = await put('holiday', { rev: 1, words: '端午通知' })
  if (change.is !== 'in-review') throw new Error(change.is)
  expect(await draftSeen(reviewer, change.draft)).toMatchObject({
    ...{ baseRev: 1, changes: [{ path: 'title/zh-CN', before: '春节通知', after: '端午通知' }] },
  })
})

it('a machine’s token publishes as before, and the history names it', async () => {
  await colleague()
  const token = await served.readToken('652328', ['publish'], '省平台')
  const answer = await served.app.request('/v1/listings/feed', {
    ...{ method: 'PUT', body: JSON.stringify({ rev: 0, unit: '652328', body: notice('通知') }) },
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  })
  expect(listingPutSchema.parse(await answer.json())).toMatchObject({ is: 'published' })
  expect((await historySeen(author, 'listing/feed')).revisions).toMatchObject([
    { how: 'direct', isAlone: false, author: expect.stringMatching(/^省平台/) },
  ])
})

it('a file of jobs is drafts of one batch, approved as a whole; what cannot be published any more stays', async () => {
  const reviewer = await colleague()
  const posting = (reference: string, title: string) => ({
    ...{ '@type': 'JobPosting', identifier: reference, title, datePosted: '2026-11-20' },
    ...{ validThrough: '2026-12-05', employmentType: 'PER_DIEM', totalJobOpenings: 2 },
    hiringOrganization: {
      name: sampleJob.employer.name,
      taxID: sampleJob.employer.uscc,
      description: '建筑',
    },
    jobLocation: { address: { streetAddress: sampleJob.place.address } },
    baseSalary: { currency: 'CNY', value: { minValue: 200, unitText: 'DAY' } },
    ...{
      description: '装卸货物',
      qualifications: '身体健康',
      applicationContact: { name: '李', telephone: '0994-1234567' },
    },
  })
  const file = { '@graph': [posting('a-1', '卸货工'), posting('a-2', '保洁员')] }
  const sent = await author.ask('POST', '/v1/job-imports?unit=652328&commit=true', file)
  const made = jobImportSchema.parse(await sent.json())
  expect(made.refused).toEqual([])
  expect(await draftsSeen(reviewer, `batch=${made.batch}`)).toMatchObject({ total: 2, waiting: 2 })
  const approvals = `/v1/draft-batches/${made.batch}/approvals`
  expect(await refusalOf(author.ask('POST', approvals))).toBe('forbidden')
  const [first] = made.accepted
  await parts.store.write((writes) =>
    writes.documents.publish({
      ...{ type: 'listing', id: first?.listing ?? '', rev: 1, audience: 'unit:652328' },
      body: JSON.stringify(notice('由别人发布')),
    }),
  )
  const approved = batchApprovedSchema.parse(await (await reviewer.ask('POST', approvals)).json())
  expect(approved).toMatchObject({ approved: 1, refused: [{ why: 'changed', title: { 'zh-CN': '卸货工' } }] })
  expect(await held(made.accepted[1]?.listing ?? '')).toMatchObject({ rev: 1 })
  expect(await draftsSeen(reviewer, 'state=in-review')).toMatchObject({ total: 1 })
})

it('of a batch that two wrote each approves the other’s; nothing is published by a call that is refused', async () => {
  const other = await colleague()
  const [batch, mine, theirs] = [randomUUID(), randomUUID(), randomUUID()]
  for (const [draft, who] of [
    [theirs, other],
    [mine, author],
  ] as const) {
    await saveDraftBy(who, draft, { document: `kit-${draft.slice(0, 8)}` })
    await parts.store.write(async (writes) => {
      const kept = await writes.drafts.find(draft)
      if (kept) await writes.drafts.put({ ...kept, batch })
    })
    await stepDone(who, `${draft}/submissions`, { rev: 1 })
  }
  const approvals = `/v1/draft-batches/${batch}/approvals`
  const approved = batchApprovedSchema.parse(await (await author.ask('POST', approvals)).json())
  expect(approved).toMatchObject({ approved: 1, refused: [{ draft: mine, why: 'not-yours' }] })
  expect(await refusalOf(author.ask('POST', approvals))).toBe('forbidden')
  const rest = batchApprovedSchema.parse(await (await other.ask('POST', approvals)).json())
  expect(rest).toEqual({ approved: 1, refused: [] })
})
