import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rebuild } from '../../db/projections/rebuild.ts'
import { readEntries } from '../../db/read-entries.ts'
import type { Job } from '../../protocol/jobs/job.ts'
import { jobSchema } from '../../protocol/jobs/job.ts'
import { putDocument } from '../../test/support/db/put-document.ts'
import type { ScratchDb } from '../../test/support/db/scratch-db.ts'
import { scratchDb, scratchJournal } from '../../test/support/db/scratch-db.ts'
import { falseClock } from '../../test/support/station/false-clock.ts'
import type { InputOf } from '../contract/calls.ts'
import { calls as shapes } from '../contract/calls.ts'
import { watchClock } from '../record/clock-watch.ts'
import { recorderOf } from '../record/recorder.ts'
import type { SignedIn } from '../staff/staff-desk.ts'
import { listingHandlers } from './listing-handlers.ts'
import { postingId } from './shown-listings.ts'

const manager: SignedIn = { card: 'mgr', by: 'staff/mgr', role: 'manager', rights: new Set(['post-jobs']) }
const guest: SignedIn = { ...manager, card: 'guest', by: 'staff/guest', role: 'guest', rights: new Set() }
const session = 'm'.repeat(22)

let scratch: ScratchDb
let day: string
let calls: ReturnType<typeof listingHandlers>

beforeEach(() => {
  scratch = scratchDb()
  day = '2026-11-22'
  calls = open()
})
afterEach(() => scratch.close())

function open() {
  const journal = scratchJournal(scratch)
  const clock = falseClock(Date.parse('2026-11-22T03:00:00.000Z'))
  return listingHandlers({
    journal,
    recorder: recorderOf(journal, clock, { watch: watchClock(clock), recorded: () => undefined }),
    desk: {
      whoIs: (of) => ({ m: manager, g: guest })[of.charAt(0)],
      confirm: () => Promise.resolve('no-such-card'),
    },
    day: () => day,
    timeZone: () => 'Asia/Shanghai',
    unit: () => '652328',
  })
}

const job: Job = jobSchema.parse({
  source: 'hr',
  trade: 'porter',
  employer: { name: '王女士', kind: 'individual', verified: false },
  place: { address: '木垒县人民路12号', division: '652328' },
  openings: 2,
  employmentType: 'per-day',
  pay: { minFen: 18_000, maxFen: 22_000, unit: 'day' },
  settlement: 'daily',
  workHours: '9:00-18:00',
  description: '搬家',
  requirements: ['有力气'],
  contact: { phone: '0994-4820000' },
})

function publish(id: string, change: object = {}): void {
  const body = { kind: 'job', title: { 'zh-CN': `岗位 ${id}` }, until: '2026-12-01', job, ...change }
  putDocument(scratch.db, { type: 'listing', id, body })
}

async function browse(ask: Partial<InputOf<'listings.browse'>> = {}) {
  const input = shapes['listings.browse'].input.parse({ kinds: ['job'], ...ask })
  const answer = await calls['listings.browse'](input)
  if (!answer.ok) throw new Error(answer.problem)
  return shapes['listings.browse'].output.parse(answer.value)
}
const ids = async (ask: Partial<InputOf<'listings.browse'>> = {}) =>
  (await browse(ask)).listings.map(({ id }) => id)

const propose = (change: Partial<InputOf<'listings.propose'>> = {}) =>
  calls['listings.propose']({
    session,
    act: randomUUID(),
    title: '搬家工',
    until: '2026-11-30',
    job,
    ...change,
  })

describe('browsing', () => {
  it('shows hotlines and law cards before the county has sent anything, and only those', async () => {
    const { byKind, asOf } = await browse()
    expect(byKind).toMatchObject({ hotline: 9, 'law-card': 11, job: 0, notice: 0 })
    expect(asOf).toBeNull()
    expect(await ids({ kinds: ['law-card'], topic: 'wage-arrears' })).toEqual(['law-wage-arrears'])
  })

  it('replaces a built-in kind by the county’s own, as soon as there is one of it', async () => {
    const body = {
      kind: 'hotline',
      title: { 'zh-CN': '县工会' },
      until: null,
      number: '0994-4821111',
      words: { 'zh-CN': '找我们' },
    }
    putDocument(scratch.db, { type: 'listing', id: 'ours', body })
    expect(await ids({ kinds: ['hotline'] })).toEqual(['ours'])
    expect((await browse()).byKind['law-card']).toBe(11)
  })

  it('shows a listing through its last day and not from before its first, by the day it is told', async () => {
    publish('a', { from: '2026-11-23', until: '2026-11-25' })
    const shownOn = async (of: string) => {
      day = of
      return ids()
    }
    expect(await shownOn('2026-11-22')).toEqual([])
    expect(await shownOn('2026-11-23')).toEqual(['a'])
    expect(await shownOn('2026-11-25')).toEqual(['a'])
    expect(await shownOn('2026-11-26')).toEqual([])
  })

  it('hides a law card that nobody has looked over in time', async () => {
    day = '2027-05-01'
    expect(await ids({ kinds: ['law-card'] })).toEqual([])
  })

  it('finds words in titles of any language, employers, places and descriptions, and turns pages', async () => {
    for (let n = 0; n < 30; n++)
      publish(`job-${n}`, { title: { 'zh-CN': `岗位${n}`, ug: n === 7 ? 'ھاممال' : 'ئىش' } })
    expect(await ids({ search: 'ھاممال' })).toEqual(['job-7'])
    expect((await browse({ search: '人民路' })).total).toBe(30)
    expect((await browse({ search: '１２号' })).total).toBe(30)
    expect((await browse({ search: '北京' })).total).toBe(0)
    const first = await ids({ limit: 20 })
    const second = await ids({ limit: 20, offset: 20 })
    expect([...first, ...second].sort()).toEqual(Array.from({ length: 30 }, (_, n) => `job-${n}`).sort())
    expect(first[0]).toBe('job-29')
  })

  it('sorts by pay whatever its unit, and by what is near', async () => {
    publish('hour', { job: { ...job, pay: { minFen: 2_000, maxFen: 3_000, unit: 'hour' } } })
    publish('month', { job: { ...job, pay: { minFen: 300_000, maxFen: 350_000, unit: 'month' } } })
    publish('far', { job: { ...job, place: { address: '乌鲁木齐', division: '650102' } } })
    expect(await ids({ sort: 'pay' })).toEqual(['hour', 'far', 'month'])
    expect((await ids({ sort: 'near' })).at(-1)).toBe('far')
  })

  it('sees a change and a withdrawal at the next look', async () => {
    publish('a')
    expect(await ids()).toEqual(['a'])
    putDocument(scratch.db, { type: 'listing', id: 'a', body: null })
    expect(await ids()).toEqual([])
  })
})

describe('a manager’s own posting', () => {
  it('shows at once as not yet checked, at most fourteen days, and is the county’s once approved', async () => {
    const posted = await propose({ until: '2026-12-20' })
    if (!posted.ok || posted.value.is !== 'posted') throw new Error('was not posted')
    const { listing } = posted.value
    expect((await browse()).listings).toMatchObject([{ id: postingId(listing), checkedBy: 'nobody' }])
    day = '2026-12-06'
    expect(await ids()).toHaveLength(1)
    day = '2026-12-07'
    expect(await ids()).toHaveLength(0)
    day = '2026-11-23'
    publish('approved', { proposal: { station: '652328-0007', ...listing } })
    expect((await browse()).listings).toMatchObject([{ id: 'approved', checkedBy: 'county' }])
    expect(await calls['listings.mine']({ session })).toMatchObject({
      value: { listings: [{ state: 'approved' }] },
    })
  })

  it('that breaks the law is refused with field, rule and law, and nothing is recorded', async () => {
    const answer = await propose({ title: '搬家工，限男', job: { ...job, requirements: ['押金两百'] } })
    expect(answer).toMatchObject({
      ok: true,
      value: {
        is: 'unlawful',
        faults: [
          { field: 'title', rule: 'limits-sex', law: 'employment-promotion-27' },
          { field: 'requirements.0', rule: 'deposit-or-fee', law: 'labour-contract-9' },
        ],
      },
    })
    expect(await ids()).toEqual([])
  })

  it('is held against the lowest pay of the unit above, and refused where its own has switched postings off', async () => {
    const name = { 'zh-CN': '木垒县总工会' }
    putDocument(scratch.db, { type: 'unit', id: '652328', body: { name, parent: '6523' } })
    putDocument(scratch.db, {
      type: 'settings',
      id: '6523',
      body: { ownPostings: true, floorFenPerHour: 5_000 },
    })
    expect(await propose()).toMatchObject({
      value: { is: 'unlawful', faults: [{ rule: 'below-minimum-wage' }] },
    })
    putDocument(scratch.db, { type: 'settings', id: '652328', body: { ownPostings: false } })
    expect(await propose()).toEqual({ ok: false, problem: 'own-postings-off' })
    expect(await calls['listings.mine']({ session })).toMatchObject({ value: { allowed: false } })
  })

  it('offered twice is posted once; a guest and a stranger post nothing', async () => {
    const act = randomUUID()
    const first = await propose({ act })
    expect(await propose({ act })).toMatchObject({ ok: true, value: first.ok ? first.value : {} })
    expect(await ids()).toHaveLength(1)
    expect(await propose({ session: 'g'.repeat(22) })).toEqual({ ok: false, problem: 'not-allowed' })
    expect(await propose({ session: 'x'.repeat(22) })).toEqual({ ok: false, problem: 'not-signed-in' })
    expect(await propose({ until: '2026-11-21' })).toEqual({ ok: false, problem: 'bad-date' })
  })

  it('goes when it is taken down, by the manager or by the county, and a rebuild remembers', async () => {
    const names = [await propose(), await propose()].map((each) => {
      if (!each.ok || each.value.is !== 'posted') throw new Error('was not posted')
      return each.value.listing
    })
    const [own, theirs] = names
    if (!own || !theirs) throw new Error('two were posted')
    const withdraw = () =>
      calls['listings.withdraw']({ session, act: randomUUID(), listing: own, reason: 'filled' })
    expect(await withdraw()).toMatchObject({ ok: true })
    expect(await withdraw()).toEqual({ ok: false, problem: 'no-such-listing' })
    putDocument(scratch.db, { type: 'listing', id: postingId(theirs), body: null })
    rebuild(scratch.db)
    expect(await ids()).toEqual([])
    const mine = await calls['listings.mine']({ session })
    expect(mine.ok && mine.value.listings.map(({ state }) => state).sort()).toEqual([
      'taken-down',
      'withdrawn',
    ])
  })
})

describe('looks at listings', () => {
  const opened = () =>
    [...readEntries(scratch.db, { epochNo: 1 })]
      .map(({ line }) => JSON.parse(line))
      .filter(({ kind }) => kind === 'listing.opened')
      .map(({ body }) => body)

  it('become one entry a day, once the day is over, through a restart', async () => {
    publish('a')
    publish('b')
    for (const listing of ['a', 'b', 'a'])
      expect(await calls['listings.opened']({ listing })).toMatchObject({ ok: true })
    expect(await calls['listings.opened']({ listing: 'c' })).toEqual({
      ok: false,
      problem: 'no-such-listing',
    })
    calls = open()
    expect(opened()).toEqual([])
    day = '2026-11-23'
    calls = open()
    const lines = [
      { listing: 'a', times: 2 },
      { listing: 'b', times: 1 },
    ]
    expect(opened()).toEqual([{ day: '2026-11-22', lines }])
    await calls['listings.opened']({ listing: 'a' })
    day = '2026-11-24'
    await calls['listings.opened']({ listing: 'b' })
    expect(opened()).toHaveLength(2)
  })
})
