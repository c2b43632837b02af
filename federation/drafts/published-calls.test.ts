import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import {
  approveDraft,
  draftSeen,
  historySeen,
  refusalOf,
  sampleKit,
  sampleOrder,
  saveDraftBy,
  stepDone,
} from '../../test/support/hub/drafting.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Officer } from '../../test/support/hub/officer.ts'
import { makeOfficer } from '../../test/support/hub/officer.ts'
import { sensitiveCodes } from '../reports/sensitive/sensitive-codes.ts'

let parts: HubInProcess
let served: AppInProcess
let author: Officer
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  author = await makeOfficer(parts, served, { name: '张静', unit: '652328', role: 'county-officer' })
})
afterEach(() => parts.close())

const held = (type: string, id: string) => parts.store.read((reads) => reads.documents.find(type, id))

describe('what is published already', () => {
  const item = async () => JSON.parse((await held('item', 'sterile-gauze'))?.body ?? '')
  const top = () => makeOfficer(parts, served, { name: '根', unit: 'demo', role: 'federation-administrator' })

  it('for more than a unit is not changed from below', async () => {
    const given = { type: 'item', document: 'sterile-gauze', baseRev: 1, body: await item() }
    const answer = author.ask('PUT', `/v1/drafts/${randomUUID()}`, { ...sampleOrder, ...given })
    expect(await refusalOf(answer)).toBe('forbidden')
    expect(await refusalOf(author.ask('DELETE', '/v1/documents/item/sterile-gauze?rev=1'))).toBe('forbidden')
  })

  it('is changed at the top for every station, and its history begins with what came with the program', async () => {
    const root = await top()
    const draft = randomUUID()
    const body = { ...(await item()), par: 33 }
    const given = { type: 'item', document: 'sterile-gauze', unit: 'demo', baseRev: 1, body }
    const whole = await saveDraftBy(root, draft, given)
    expect(whole.changes).toEqual([{ path: 'par', before: expect.any(Number), after: 33 }])
    expect(whole.isStale).toBe(false)
    await stepDone(root, `${draft}/approvals`, { rev: 1 })
    expect(await held('item', 'sterile-gauze')).toMatchObject({ audience: '*', rev: 2 })
    expect((await historySeen(author, 'item/sterile-gauze')).revisions).toMatchObject([
      { rev: 2, how: 'review', changes: [{ path: 'par', after: 33 }] },
      { rev: 1, how: 'program', author: null, at: null },
    ])
    expect(await draftSeen(root, draft)).toMatchObject({ changes: [{ path: 'par', after: 33 }] })
  })

  it('by somebody else meanwhile makes a draft stale: it is refused, kept, and published once it knows the newest', async () => {
    const root = await top()
    const [first, second] = [randomUUID(), randomUUID()]
    const body = await item()
    const given = { type: 'item', document: 'sterile-gauze', unit: 'demo', baseRev: 1 }
    await saveDraftBy(root, first, { ...given, body: { ...body, par: 3 } })
    await saveDraftBy(root, second, { ...given, body: { ...body, par: 4 } })
    await stepDone(root, `${first}/approvals`, { rev: 1 })
    expect(await draftSeen(root, second)).toMatchObject({ isStale: true, published: { rev: 2 } })
    expect(await refusalOf(approveDraft(root, second, 1))).toBe('changed')
    expect(await item()).toMatchObject({ par: 3 })
    await saveDraftBy(root, second, { ...given, rev: 1, baseRev: 2, body: { ...body, par: 4 } })
    await stepDone(root, `${second}/approvals`, { rev: 2 })
    expect(await item()).toMatchObject({ par: 4 })
  })

  it('is withdrawn by one person, by its newest revision, and drafted anew as it was', async () => {
    const draft = randomUUID()
    await saveDraftBy(author, draft)
    await stepDone(author, `${draft}/approvals`, { rev: 1 })
    expect(await refusalOf(author.ask('DELETE', '/v1/documents/kit/mulei-summer?rev=7'))).toBe('changed')
    const gone = () => author.ask('DELETE', '/v1/documents/kit/mulei-summer?rev=1')
    expect([(await gone()).status, (await gone()).status]).toEqual([204, 204])
    expect(await held('kit', 'mulei-summer')).toMatchObject({ rev: 2, body: null })
    const published = await (await author.ask('GET', '/v1/documents?type=kit&unit=652328')).json()
    expect(published).toMatchObject({ withdrawn: [{ document: 'mulei-summer', rev: 2, body: sampleKit }] })
    expect(await historySeen(author, 'kit/mulei-summer')).toMatchObject({
      ...{ isWithdrawn: true, title: sampleKit.name, revisions: [{ what: 'withdrawn', rev: 2 }, { rev: 1 }] },
    })
    const again = randomUUID()
    await saveDraftBy(author, again, { baseRev: 2 })
    expect(await stepDone(author, `${again}/approvals`, { rev: 1 })).toMatchObject({ state: 'published' })
    expect(await held('kit', 'mulei-summer')).toMatchObject({ rev: 3 })
  })

  it('and withdrawn is still whose it was: no other unit takes its code, its name and its secrecy', async () => {
    const root = await top()
    const form = await held('form', 'legal-consultation')
    expect((await root.ask('DELETE', '/v1/documents/form/legal-consultation?rev=1')).status).toBe(204)
    const body = { ...JSON.parse(form?.body ?? ''), sensitive: false }
    const given = { type: 'form', document: 'legal-consultation', body }
    const taken = author.ask('PUT', `/v1/drafts/${randomUUID()}`, { ...sampleOrder, ...given })
    expect(await refusalOf(taken)).toBe('forbidden')
    expect((await parts.store.read(sensitiveCodes)).forms).toContain('legal-consultation')
    const again = randomUUID()
    await saveDraftBy(root, again, { ...given, unit: 'demo', body: JSON.parse(form?.body ?? '') })
    await stepDone(root, `${again}/approvals`, { rev: 1 })
    expect(await held('form', 'legal-consultation')).toMatchObject({ rev: 3, audience: '*' })
  })

  it('as a listing keeps its acts, and tells those before revisions were kept', async () => {
    await parts.store.write(async (writes) => {
      const body = {
        kind: 'notice',
        title: { 'zh-CN': '通知' },
        until: null,
        paragraphs: [{ 'zh-CN': '休息' }],
      }
      const document = {
        type: 'listing',
        id: 'old',
        audience: 'unit:652328',
        body: JSON.stringify(body),
      } as const
      await writes.documents.publish({ ...document, rev: 1 })
      const shown = { kind: 'notice', title: '通知', from: null, until: null } as const
      await writes.listings.addAct({ listing: 'old', rev: 1, unit: '652328', shown, actsAs: '旧人', atMs: 5 })
    })
    expect((await author.ask('DELETE', '/v1/listings/old?rev=1')).status).toBe(204)
    expect((await historySeen(author, 'listing/old')).revisions).toMatchObject([
      { rev: 2, what: 'withdrawn', author: expect.stringMatching(/^张静/) },
      { rev: 1, what: 'published', author: '旧人', at: '1970-01-01T00:00:00.005Z' },
    ])
  })
})
