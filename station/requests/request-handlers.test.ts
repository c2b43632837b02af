import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rebuild } from '../../db/projections/rebuild.ts'
import { makePrivateKey, publicPartOf, toSigner } from '../../protocol/keys.ts'
import { signRecipient } from '../../protocol/recipient-signature.ts'
import { ticketFinger } from '../../protocol/ticket.ts'
import { putDocument } from '../../test/support/db/put-document.ts'
import type { ScratchDb } from '../../test/support/db/scratch-db.ts'
import { scratchDb, scratchJournal } from '../../test/support/db/scratch-db.ts'
import { falseClock } from '../../test/support/station/false-clock.ts'
import type { ParsedInputOf } from '../contract/calls.ts'
import { watchClock } from '../record/clock-watch.ts'
import { recorderOf } from '../record/recorder.ts'
import type { SignedIn } from '../staff/staff-desk.ts'
import { officeBook } from './known-offices.ts'
import { requestHandlers } from './request-handlers.ts'

const nowMs = Date.parse('2026-11-22T03:04:05.678Z')
const manager: SignedIn = { card: 'mgr', by: 'staff/mgr', role: 'manager', rights: new Set(['office-keys']) }
const guest: SignedIn = { ...manager, card: 'guest', by: 'staff/guest', role: 'guest', rights: new Set() }

let scratch: ScratchDb
let sent: number
let calls: ReturnType<typeof requestHandlers>

beforeEach(async () => {
  scratch = scratchDb()
  sent = 0
  const journal = scratchJournal(scratch)
  const clock = falseClock(nowMs)
  calls = requestHandlers({
    journal,
    recorder: recorderOf(journal, clock, { watch: watchClock(clock), recorded: () => undefined }),
    desk: {
      whoIs: (session) => ({ m: manager, g: guest })[session.charAt(0)],
      confirm: () => Promise.resolve('no-such-card'),
    },
    offices: officeBook({
      db: scratch.db,
      unit: () => '652328',
      day: () => '2026-11-22',
      nowMs: () => nowMs,
    }),
    day: () => '2026-11-22',
    sendAtOnce: () => {
      sent += 1
    },
  })
  await publishOffice()
})
afterEach(() => scratch.close())

async function publishOffice(age = 'age1aaaa'): Promise<string> {
  const key = await makePrivateKey()
  const signer = await toSigner(key)
  const of = { office: '652328-legal', validFrom: '2026-11-01', validUntil: '2026-11-30', age: [age] }
  const body = { name: { 'zh-CN': '法律援助工作站' }, unit: '652328', desks: ['legal'], phone: '12348' }
  putDocument(scratch.db, { type: 'office', id: of.office, body })
  const recipient = { ...of, key: publicPartOf(key), sig: await signRecipient(of, signer) }
  putDocument(scratch.db, { type: 'recipient', id: `${of.office}-2026-11`, body: recipient })
  return signer.kid
}

const finger = await ticketFinger('0123456789ABCDEF')
const request = (change: Partial<ParsedInputOf<'requests.file'>> = {}): ParsedInputOf<'requests.file'> => ({
  act: randomUUID(),
  finger,
  form: 'legal-consultation',
  formRev: 1,
  office: '652328-legal',
  facts: { category: 'wage-arrears', urgency: 'urgent' },
  sealed: Buffer.from('age-encryption.org/v1 …').toString('base64'),
  consent: { notice: 'legal', noticeRev: 1, recipient: '652328-legal' },
  ...change,
})

describe('forms', () => {
  it('are the built-in ones, each with the office of its desk, until the county sends its own', async () => {
    const answer = await calls['requests.forms']({})
    const forms = answer.ok ? answer.value.forms : []
    expect(forms).toHaveLength(12)
    expect(forms[0]).toMatchObject({
      form: 'legal-consultation',
      office: { office: '652328-legal', recipients: ['age1aaaa'], phone: '12348' },
    })
    expect(forms.find(({ form }) => form === 'membership')?.office).toBeNull()
    const first = forms[0]
    putDocument(scratch.db, { type: 'form', id: 'wish', rev: 4, body: { ...first?.body, order: 2 } })
    const after = await calls['requests.forms']({})
    expect(after.ok && after.value.forms.map(({ form, rev }) => [form, rev])).toEqual([['wish', 4]])
  })
})

describe('filing', () => {
  it('records a sealed request once, however often the act is offered, and sends it at once', async () => {
    const act = randomUUID()
    const first = await calls['requests.file'](request({ act }))
    expect(first).toMatchObject({ ok: true, value: { request: { seq: 1 } } })
    expect(await calls['requests.file'](request({ act }))).toMatchObject({ ok: true, isNew: false })
    expect(sent).toBe(1)
  })

  it.each<[string, Partial<ParsedInputOf<'requests.file'>>]>([
    ['no-such-form', { form: 'wishes-come-true' }],
    ['no-such-office', { office: '652302-legal' }],
  ])('%s is refused, and nothing recorded', async (problem, change) => {
    expect(await calls['requests.file'](request(change))).toEqual({ ok: false, problem })
    expect(await calls['requests.ticket']({ finger })).toMatchObject({
      ok: true,
      value: { state: 'unknown' },
    })
    expect(sent).toBe(0)
  })

  it('asks for the separate consent where the form asks who somebody is, and not where it does not', async () => {
    const { consent: _, ...without } = request({ form: 'legal-aid' })
    expect(await calls['requests.file'](without)).toEqual({ ok: false, problem: 'no-consent' })
    expect(await calls['requests.file']({ ...without, form: 'arrears-clue' })).toMatchObject({ ok: true })
  })

  it('refuses a second request under one ticket', async () => {
    await calls['requests.file'](request())
    expect(await calls['requests.file'](request())).toEqual({ ok: false, problem: 'filed-already' })
  })

  it('still takes an act that waited, when its office has left the feed meanwhile', async () => {
    await calls['requests.forms']({})
    putDocument(scratch.db, { type: 'office', id: '652328-legal', body: null })
    expect(await calls['requests.file'](request())).toMatchObject({ ok: true })
  })
})

describe('a ticket', () => {
  const state = async (of = finger) => {
    const answer = await calls['requests.ticket']({ finger: of })
    return answer.ok ? answer.value : undefined
  }

  it('tells what this station knows: nothing, waiting, the county’s answer', async () => {
    expect(await state()).toMatchObject({ state: 'unknown', filed: null, asOf: null })
    await calls['requests.file'](request())
    expect(await state()).toMatchObject({
      state: 'waiting',
      at: '2026-11-22T03:04:05.678Z',
      filed: { form: 'legal-consultation', delivered: false },
    })
    const at = '2026-11-23T01:00:00.000Z'
    putDocument(scratch.db, { type: 'answer', id: finger, body: { state: 'answered', at, sealed: 'YWdl' } })
    expect(await state()).toMatchObject({ state: 'answered', at, sealed: 'YWdl' })
  })

  it('opens an answer at a station where it was not filed', async () => {
    const other = await ticketFinger('ZZZZZZZZZZZZZZZZ')
    const at = '2026-11-23T01:00:00.000Z'
    putDocument(scratch.db, { type: 'answer', id: other, body: { state: 'decided', at, sealed: 'YWdl' } })
    expect(await state(other)).toMatchObject({ state: 'decided', filed: null, sealed: 'YWdl' })
  })

  it('taken back gives its answer to nobody any more, before the county has heard of it', async () => {
    const at = '2026-11-23T01:00:00.000Z'
    putDocument(scratch.db, { type: 'answer', id: finger, body: { state: 'answered', at, sealed: 'YWdl' } })
    await calls['requests.withdraw']({ act: randomUUID(), finger })
    expect(await state()).toMatchObject({ state: 'withdrawn', sealed: null })
  })

  it('taken back is withdrawn, here or filed elsewhere, and a rebuild still knows', async () => {
    await calls['requests.file'](request())
    const elsewhere = await ticketFinger('AAAAAAAAAAAAAAAA')
    for (const of of [finger, elsewhere])
      expect(await calls['requests.withdraw']({ act: randomUUID(), finger: of })).toMatchObject({ ok: true })
    expect(sent).toBe(3)
    rebuild(scratch.db)
    for (const of of [finger, elsewhere]) expect(await state(of)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('what a manager sees', () => {
  it('is form, urgency and state, and never the ticket or what was sealed', async () => {
    await calls['requests.file'](request())
    const answer = await calls['requests.list']({ session: 'm'.repeat(22) })
    expect(answer).toMatchObject({
      ok: true,
      value: {
        requests: [{ form: 'legal-consultation', urgency: 'urgent', state: 'waiting' }],
        changedKeys: [],
        unsent: { waiting: 1, days: 0, isTooLong: false },
      },
    })
    expect(JSON.stringify(answer)).not.toContain(finger)
    expect(JSON.stringify(answer)).not.toContain('sealed')
  })

  it('has no sealed byte in anything but the journal: what a rebuild drops holds none', async () => {
    const sealed = Buffer.from('age-encryption.org/v1 secret bytes').toString('base64')
    await calls['requests.file'](request({ sealed }))
    const tables = scratch.db.sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[]
    const holding = tables.filter((table) =>
      JSON.stringify(scratch.db.sqlite.prepare(`SELECT * FROM ${table}`).all()).includes(sealed),
    )
    expect(tables).toContain('requests')
    expect(holding).toEqual(['entries'])
  })

  it('is nothing without signing in', async () => {
    expect(await calls['requests.list']({ session: 'x'.repeat(22) })).toEqual({
      ok: false,
      problem: 'not-signed-in',
    })
  })

  it('is a changed key of an office, which only a manager accepts', async () => {
    await calls['requests.forms']({})
    const offered = await publishOffice('age1new')
    const listed = await calls['requests.list']({ session: 'm'.repeat(22) })
    expect(listed.ok && listed.value.changedKeys).toMatchObject([{ office: '652328-legal', offered }])
    const accept = (session: string) =>
      calls['requests.acceptKey']({ session, act: randomUUID(), office: '652328-legal', key: offered })
    expect(await accept('g'.repeat(22))).toEqual({ ok: false, problem: 'not-allowed' })
    expect(await accept('m'.repeat(22))).toEqual({ ok: true, value: {} })
    const forms = await calls['requests.forms']({})
    expect(forms.ok && forms.value.forms[0]?.office?.recipients).toEqual(['age1new'])
  })
})
