import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lineDigest } from '../../protocol/chain.ts'
import type { Signer } from '../../protocol/keys.ts'
import { problemSchema } from '../../protocol/problems.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { JournalWriter } from '../../test/support/hub/journal-writer.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import { sampleJob } from '../../test/support/hub/sample-job.ts'
import type { Postings } from '../contract/listings.ts'
import { listingPutSchema, listingsSchema, postingsSchema } from '../contract/listings.ts'

let parts: HubInProcess
let served: AppInProcess
let by: { station: string; signer: Signer }
let officer: string
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  by = await parts.addStation('652328')
  officer = await served.readToken('652328', ['publish'])
})
afterEach(() => parts.close())

const proposed = { title: '卸货工', until: '2026-11-30', job: sampleJob }
const posting = () => journalWriter().put('listing.proposed', proposed)
const id = `own-${epochs[0]}-1`

async function deliver(journal: JournalWriter, from = 1, of = by): Promise<void> {
  const to = journal.lines.length
  const accepted = await parts.intake.accept(await cutFrom(journal, of, { from, to }))
  if (!accepted.ok) throw new Error(accepted.problem)
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
async function postings(unit = '652328', token = officer): Promise<Postings> {
  return postingsSchema.parse(await (await ask('GET', `postings?unit=${unit}`, { token })).json())
}
const states = async () => (await postings()).postings.map(({ seq, state }) => [seq, state])
const decide = (body: object, { token = officer, station = by.station } = {}) =>
  ask('PUT', `postings/${station}/${epochs[0]}/1`, { token, body })
const decided = async (body: object) => listingPutSchema.parse(await (await decide(body)).json())
const refused = async (answer: Response | Promise<Response>) =>
  problemSchema.parse(await (await answer).json()).type.replace('urn:waystation:problem:', '')
const documentOf = () => parts.store.read((reads) => reads.documents.find('listing', id))

describe('a manager’s own posting', () => {
  it('waits for its county and those above it, with what it breaks by the county’s look', async () => {
    await deliver(posting().put('listing.proposed', { ...proposed, title: '搬运工，限男' }))
    const { postings: rows, ownPostings, settingsOf } = await postings()
    expect(rows).toMatchObject([
      { seq: 2, state: 'waiting', faults: [{ field: 'title', rule: 'limits-sex' }] },
      {
        ...{
          station: by.station,
          epoch: epochs[0],
          seq: 1,
          listing: id,
          rev: 0,
          state: 'waiting',
          faults: [],
        },
        ...{ postedAt: '2026-11-22T02:00:00.000Z', title: '卸货工', until: '2026-11-30', decidedBy: null },
      },
    ])
    expect([ownPostings, settingsOf]).toEqual([true, null])
    expect((await postings('6523', await served.readToken('6523'))).postings).toHaveLength(2)
    expect((await postings('652302', await served.readToken('652302'))).postings).toEqual([])
  })

  it('approved is a listing that names it, for the stations of the unit', async () => {
    await deliver(posting())
    expect(await decided({ decision: 'approve', rev: 0, unit: '652328' })).toEqual({
      ...{ is: 'published', listing: id, rev: 1 },
    })
    const document = await documentOf()
    expect(document?.audience).toBe('unit:652328')
    expect(JSON.parse(document?.body ?? '')).toMatchObject({
      ...{ kind: 'job', title: { 'zh-CN': '卸货工' }, until: '2026-11-30' },
      proposal: { station: by.station, epoch: epochs[0], seq: 1 },
    })
    expect((await postings()).postings).toMatchObject([{ state: 'approved', rev: 1 }])
    const listed = listingsSchema.parse(await (await ask('GET', 'listings?unit=652328')).json())
    expect(listed.listings).toMatchObject([{ listing: id, isOwnPosting: true, state: 'live' }])
  })

  it('that breaks the law is not approved, and shows what it breaks', async () => {
    await deliver(
      journalWriter().put('listing.proposed', {
        ...proposed,
        job: { ...sampleJob, requirements: ['押金200元'] },
      }),
    )
    expect(await decided({ decision: 'approve', rev: 0, unit: '652328' })).toMatchObject({
      is: 'unlawful',
      faults: [{ field: 'requirements.0', rule: 'deposit-or-fee', law: 'labour-contract-9' }],
    })
    expect(await states()).toEqual([[1, 'waiting']])
    expect(await documentOf()).toBeUndefined()
  })

  it('taken down is gone at its station, whether it was approved before or not, and may be approved again', async () => {
    await deliver(posting())
    expect(await decided({ decision: 'take-down', rev: 0 })).toMatchObject({ rev: 1 })
    expect(await documentOf()).toMatchObject({ audience: `station:${by.station}`, rev: 1, body: null })
    expect(await states()).toEqual([[1, 'taken-down']])
    expect(await decided({ decision: 'approve', rev: 1, unit: '652328' })).toMatchObject({ rev: 2 })
    expect(await states()).toEqual([[1, 'approved']])
    const above = await served.readToken('6523', ['publish'])
    expect(await refused(decide({ decision: 'take-down', rev: 1 }, { token: above }))).toBe('changed')
    expect((await decide({ decision: 'take-down', rev: 2 }, { token: above })).status).toBe(200)
    const gone = await parts.store.read((reads) =>
      reads.documents.changes({ audiences: ['unit:652328'], after: 0, limit: 9_999 }),
    )
    expect(gone.filter((each) => each.id === id)).toMatchObject([{ body: null }])
    expect(await documentOf()).toMatchObject({ audience: `station:${by.station}`, body: null })
  })

  it('approved and then withdrawn like any other listing is taken down', async () => {
    await deliver(posting())
    await decided({ decision: 'approve', rev: 0, unit: '652328' })
    expect((await ask('DELETE', `listings/${id}?rev=1`)).status).toBe(204)
    expect(await states()).toEqual([[1, 'taken-down']])
  })

  it('taken down by its manager is not approved any more, in whatever order the two entries come', async () => {
    const old = journalWriter()
      .put('listing.proposed', proposed)
      .put('listing.withdrawn', { listing: { seq: 1 }, reason: 'filled' })
    const was = (seq: number) => ({
      ...{ epoch: epochs[0], seq, line: lineDigest(Buffer.from(old.lines[seq - 1] ?? '')) },
    })
    const reference = { epoch: epochs[0], seq: 1 }
    const copied = journalWriter(epochs[1])
      .put('journal.continued', { epoch: epochs[0], delivered: 1, head: null, damaged: [] })
      .put('listing.withdrawn', { listing: reference, reason: 'filled' }, { was: was(2) })
    await deliver(copied)
    await deliver(old)
    expect(await states()).toEqual([[1, 'withdrawn']])
    expect(await refused(decide({ decision: 'approve', rev: 0, unit: '652328' }))).toBe('changed')
  })

  it('approved, and then taken down by its manager, is gone at the other stations, and no other’s is', async () => {
    const other = await parts.addStation('652328')
    const journal = posting()
    await deliver(journal)
    await decided({ decision: 'approve', rev: 0, unit: '652328' })
    const withdrawal = { listing: { seq: 1 }, reason: 'filled' }
    await deliver(posting().put('listing.withdrawn', withdrawal), 1, other)
    expect(await documentOf()).toMatchObject({ body: expect.stringContaining('卸货工') })
    await deliver(journal.put('listing.withdrawn', withdrawal), 2)
    expect(await documentOf()).toMatchObject({ audience: 'unit:652328', body: null })
    expect(await states()).toContainEqual([1, 'withdrawn'])
    const listed = listingsSchema.parse(await (await ask('GET', 'listings?unit=652328')).json())
    expect(listed.listings).toMatchObject([{ state: 'withdrawn', by: by.station }])
  })

  it('is over when its fourteen days are', async () => {
    await deliver(journalWriter().put('listing.proposed', { ...proposed, until: '2026-12-20' }))
    parts.clock.nowMs += 14 * 86_400_000
    expect(await states()).toEqual([[1, 'waiting']])
    parts.clock.nowMs += 86_400_000
    expect(await states()).toEqual([[1, 'over']])
  })

  it('of another station with the same name is not decided on in its place', async () => {
    const other = await parts.addStation('652328')
    await deliver(posting())
    await deliver(posting(), 1, other)
    await decided({ decision: 'approve', rev: 0, unit: '652328' })
    const there = { station: other.station }
    expect(await refused(decide({ decision: 'take-down', rev: 1 }, there))).toBe('forbidden')
  })

  it('is decided on by whoever may act for its station’s unit', async () => {
    await deliver(posting())
    const approve = { decision: 'approve', rev: 0, unit: '652328' }
    const reader = await served.readToken('652328')
    const beside = await served.readToken('652302', ['publish'])
    expect(await refused(decide(approve, { token: reader }))).toBe('forbidden')
    expect(await refused(decide(approve, { token: beside }))).toBe('forbidden')
    expect(await refused(decide({ ...approve, unit: '652302' }))).toBe('forbidden')
    expect(await refused(decide(approve, { station: '652328-9999' }))).toBe('not-found')
  })
})

describe('looks at listings', () => {
  const opened = (day: string, listing: string, times: number) => ({ day, lines: [{ listing, times }] })
  const looks = () =>
    parts.store.read((reads) =>
      reads.listings.looks({ stations: [by.station], fromDay: '0000-01-01', toDay: '9999-12-31' }),
    )

  it('are counted by listing and day, once whatever road they come on', async () => {
    const first = journalWriter().put('listing.opened', opened('2026-11-21', 'unload', 3))
    const line = lineDigest(Buffer.from(first.lines[0] ?? ''))
    const again = journalWriter(epochs[1])
      .put('journal.continued', { epoch: epochs[0], delivered: 0, head: null, damaged: [] })
      .put('listing.opened', opened('2026-11-21', 'unload', 3), { was: { epoch: epochs[0], seq: 1, line } })
      .put('listing.opened', opened('2026-11-21', 'unload', 2))
    await deliver(again)
    await deliver(first)
    await deliver(first)
    expect(await looks()).toMatchObject([{ day: '2026-11-21', listing: 'unload', times: 5 }])
  })

  it('of a clock that stood in another year are counted when they come', async () => {
    await deliver(journalWriter().put('listing.opened', opened('1970-01-01', 'unload', 3)))
    expect(await looks()).toMatchObject([{ day: '2026-11-22', times: 3 }])
  })
})
