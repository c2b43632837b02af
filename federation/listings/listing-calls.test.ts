import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Signer } from '../../protocol/keys.ts'
import { problemSchema } from '../../protocol/problems.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { sampleJob } from '../../test/support/hub/sample-job.ts'
import type { Listings } from '../contract/listings.ts'
import { listingPutSchema, listingsSchema, listingWholeSchema } from '../contract/listings.ts'

let parts: HubInProcess
let served: AppInProcess
let mulei: { station: string; signer: Signer }
let fukang: { station: string; signer: Signer }
let officer: string
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  mulei = await parts.addStation('652328')
  fukang = await parts.addStation('652302')
  officer = await served.readToken('652328', ['publish'], '张静')
})
afterEach(() => parts.close())

const job = {
  kind: 'job',
  title: { 'zh-CN': '卸货工', ug: 'يۈك چۈشۈرگۈچى' },
  until: '2026-12-05',
  job: sampleJob,
}
const notice = {
  kind: 'notice',
  title: { 'zh-CN': '放假通知' },
  until: null,
  paragraphs: [{ 'zh-CN': '初一休息' }],
}

function ask(
  method: string,
  path: string,
  { token = officer, body }: { token?: string; body?: object } = {},
) {
  return served.app.request(`/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}
const put = async (id: string, body: object, { rev = 0, unit = '652328', token = officer } = {}) =>
  listingPutSchema.parse(
    await (await ask('PUT', `listings/${id}`, { token, body: { rev, unit, body } })).json(),
  )
const refused = async (answer: Response | Promise<Response>) =>
  problemSchema.parse(await (await answer).json()).type.replace('urn:waystation:problem:', '')
async function list(query = 'unit=652328', token = officer): Promise<Listings> {
  return listingsSchema.parse(await (await ask('GET', `listings?${query}`, { token })).json())
}
const newest = (station: string) => parts.store.read((reads) => reads.documents.newestFor(station))

describe('a listing', () => {
  it('goes to the stations of its unit and below, with who published it and when', async () => {
    const before = await newest(fukang.station)
    expect(await put('unload', job)).toEqual({ is: 'published', listing: 'unload', rev: 1 })
    expect(await newest(mulei.station)).toBeGreaterThan(before)
    expect(await newest(fukang.station)).toBe(before)
    const { listings, byKind, byState, total } = await list()
    expect(listings).toMatchObject([
      {
        ...{ listing: 'unload', kind: 'job', unit: '652328', rev: 1, mayChange: true, state: 'live' },
        ...{
          from: null,
          until: '2026-12-05',
          at: '2026-11-22T04:00:00.000Z',
          employer: sampleJob.employer.name,
        },
      },
    ])
    expect(listings[0]?.by).toMatch(/^张静 · token-[0-9a-f]{10}$/)
    expect([total, byKind.job, byKind.notice, byState.live]).toEqual([1, 1, 0, 1])
    const whole = listingWholeSchema.parse(await (await ask('GET', 'listings/unload')).json())
    expect(whole).toMatchObject({ rev: 1, unit: '652328', mayChange: true, body: { title: job.title } })
  })

  it.each([
    ['programme', { places: { places: 10, taken: 7, asOf: '2026-11-21T04:00:00.000Z' } }],
    ['course', { who: { 'zh-CN': '新就业形态劳动者' } }],
    ['event', { place: { 'zh-CN': '工人文化宫' }, slots: [] }],
    ['notice', { paragraphs: [{ 'zh-CN': '初一休息' }] }],
    ['story', { paragraphs: [{ 'zh-CN': '他修路三十年' }] }],
    [
      'law-card',
      {
        topic: 'wage-arrears',
        points: [{ 'zh-CN': '按月支付' }],
        cites: [],
        lawVersion: { 'zh-CN': '2018' },
        reviewBy: '2026-11-21',
      },
    ],
    ['drive', { items: ['bottled-water'] }],
    ['hotline', { number: '12351', words: { 'zh-CN': '工会' } }],
  ])('of kind %s is published as any other', async (kind, members) => {
    await put('one', { kind, title: { 'zh-CN': '标题' }, until: null, ...members })
    const state = kind === 'law-card' ? 'over' : 'live'
    expect((await list(`unit=652328&kind=${kind}`)).listings).toMatchObject([{ kind, state }])
  })

  it('is looked for by kind, state and words, a page at a time', async () => {
    await put('a', job)
    await put('b', { ...job, title: { 'zh-CN': '保洁' }, from: '2026-11-25' })
    await put('c', { ...notice, until: '2026-11-21' })
    const ids = async (query: string) =>
      (await list(`unit=652328&${query}`)).listings.map(({ listing }) => listing)
    expect(await ids('')).toEqual(['c', 'b', 'a'])
    expect(await ids('kind=job')).toEqual(['b', 'a'])
    expect(await ids('state=coming')).toEqual(['b'])
    expect(await ids('state=over')).toEqual(['c'])
    expect(await ids('search=%E4%BF%9D%E6%B4%81')).toEqual(['b'])
    expect(await ids('limit=1&offset=1')).toEqual(['b'])
  })

  it('that breaks the law is told its faults with field, rule and law in words, and nobody sees it', async () => {
    const unlawful = { ...job, title: { 'zh-CN': '卸货工（限男）', en: 'male only' }, until: '2027-02-01' }
    const answer = await put('unload', unlawful)
    expect(answer).toMatchObject({ is: 'unlawful' })
    if (answer.is !== 'unlawful') throw new Error('published')
    expect(answer.faults.map(({ field, rule, text }) => [field, rule, text])).toEqual([
      ['title', 'limits-sex', '卸货工（限男）'],
      ['until', 'window-too-long', '2027-02-01'],
      ['title', 'limits-sex', 'male only'],
    ])
    expect(answer.faults[0]?.cites).toEqual({
      'zh-CN': '《就业促进法》第二十七条',
      en: 'Employment Promotion Law, art. 27',
    })
    expect((await list()).listings).toEqual([])
  })

  it('is changed and withdrawn by whoever has seen it as it is, and what was withdrawn is told', async () => {
    await put('a', job)
    expect(await refused(ask('PUT', 'listings/a', { body: { rev: 0, unit: '652328', body: job } }))).toBe(
      'changed',
    )
    expect(await put('a', { ...job, title: { 'zh-CN': '搬运工' } }, { rev: 1 })).toMatchObject({ rev: 2 })
    expect(await refused(ask('DELETE', 'listings/a?rev=1'))).toBe('changed')
    expect((await ask('DELETE', 'listings/a?rev=2')).status).toBe(204)
    expect((await ask('DELETE', 'listings/a?rev=2')).status).toBe(204)
    const { listings, byState } = await list()
    expect(listings).toMatchObject([{ listing: 'a', state: 'withdrawn', title: { 'zh-CN': '搬运工' } }])
    expect(byState).toMatchObject({ live: 0, withdrawn: 1 })
    parts.clock.nowMs += 31 * 86_400_000
    expect((await list()).listings).toEqual([])
    expect(await refused(ask('DELETE', 'listings/never?rev=0'))).toBe('not-found')
  })

  it('published above is seen below and not changed there; beside, it is not seen', async () => {
    const above = await served.readToken('6523', ['publish'])
    await put('wide', notice, { unit: '6523', token: above })
    expect((await list()).listings).toMatchObject([{ listing: 'wide', unit: '6523', mayChange: false }])
    expect(await refused(ask('DELETE', 'listings/wide?rev=1'))).toBe('forbidden')
    expect(
      await refused(ask('PUT', 'listings/wide', { body: { rev: 1, unit: '652328', body: notice } })),
    ).toBe('forbidden')
    await put('near', notice)
    const beside = await served.readToken('652302')
    expect((await list('unit=652302', beside)).listings.map(({ listing }) => listing)).toEqual(['wide'])
    expect(await refused(ask('GET', 'listings/near', { token: beside }))).toBe('not-found')
  })

  it('needs the right, one’s own unit, Chinese words and a picture that fits the feed', async () => {
    const order = { rev: 0, unit: '652328', body: notice }
    const reader = await served.readToken('652328')
    expect(await refused(ask('PUT', 'listings/a', { token: reader, body: order }))).toBe('forbidden')
    expect(await refused(ask('PUT', 'listings/a', { body: { ...order, unit: '652302' } }))).toBe('forbidden')
    expect(await refused(ask('PUT', 'listings/a', { body: { ...order, unit: 'nowhere' } }))).toBe('not-found')
    expect(await refused(ask('PUT', 'listings/own-x-1', { body: order }))).toBe('forbidden')
    const picture = (length: number) => ({ type: 'image/webp', base64: 'A'.repeat(length) })
    for (const wrong of [{ title: { en: 'Holiday' } }, { paragraphs: [] }, { picture: picture(49_156) }])
      expect(
        await refused(ask('PUT', 'listings/a', { body: { ...order, body: { ...notice, ...wrong } } })),
      ).toBe('malformed')
    expect(await put('a', { ...notice, picture: picture(49_152) })).toMatchObject({ rev: 1 })
  })
})

describe('settings', () => {
  const settle = (body: object, token = officer) => ask('PUT', 'settings', { token, body })
  it('of the nearest unit hold, and say the lowest pay of the place', async () => {
    const above = await served.readToken('6523', ['publish'])
    await settle({ rev: 0, unit: '6523', ownPostings: true, floorFenPerHour: 9_000 }, above)
    expect(await put('a', job)).toMatchObject({ is: 'unlawful', faults: [{ rule: 'below-minimum-wage' }] })
    const own = { rev: 0, unit: '652328', ownPostings: false, floorFenPerHour: null }
    expect(await (await settle(own)).json()).toEqual({ rev: 1 })
    expect(await refused(settle(own))).toBe('changed')
    expect(await put('a', job)).toMatchObject({ is: 'published' })
    const held = await parts.store.read((reads) => reads.documents.find('settings', '652328'))
    expect([held?.audience, held?.body]).toEqual(['unit:652328', '{"ownPostings":false}'])
    const elsewhere = { ...own, unit: '652302' }
    expect(await refused(settle(elsewhere))).toBe('forbidden')
  })
})
