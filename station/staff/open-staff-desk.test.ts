import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyPage } from '../../db/feed.ts'
import { readEntries } from '../../db/read-entries.ts'
import { makePinVerifier } from '../../protocol/pin-hash.ts'
import type { ScratchDb } from '../../test/support/db/scratch-db.ts'
import { scratchDb, scratchJournal } from '../../test/support/db/scratch-db.ts'
import type { FalseClock } from '../../test/support/station/false-clock.ts'
import { falseClock } from '../../test/support/station/false-clock.ts'
import { rememberingLog } from '../../test/support/station/host-in-process.ts'
import type { OutputOf } from '../contract/calls.ts'
import { systemRandom } from '../random.ts'
import { watchClock } from '../record/clock-watch.ts'
import { hubTimeOf } from '../record/hub-time.ts'
import { recorderOf } from '../record/recorder.ts'
import type { OpenedDesk } from './open-staff-desk.ts'
import { openStaffDesk } from './open-staff-desk.ts'
import { staffHandlers } from './staff-handlers.ts'

const pin = '493817'
const minuteMs = 60_000
/** As cheap as the wire allows. */
const costs = { n: 16_384, r: 1, p: 1 }

let scratch: ScratchDb
let clock: FalseClock
let desk: OpenedDesk
let handlers: ReturnType<typeof staffHandlers>
let changes = 0

beforeEach(async () => {
  scratch = scratchDb()
  clock = falseClock()
  changes = 0
  await sendCard('k1', { role: 'manager' })
  open()
})
afterEach(async () => {
  await desk.close()
  scratch.close()
})

function open(): void {
  const journal = scratchJournal(scratch)
  const { db } = journal
  const recorder = recorderOf(journal, clock, { watch: watchClock(clock), recorded: () => undefined })
  const record = { journal, recorder, hubTime: hubTimeOf(db, clock), timeZone: () => 'Asia/Shanghai' }
  // Sealed is what the text in base64 says; `other…` is another machine's.
  const unseal = (sealed: string) => {
    const text = Buffer.from(sealed, 'base64').toString()
    return Promise.resolve(text.startsWith('other') ? undefined : text)
  }
  const parts = { clock, random: systemRandom, log: rememberingLog() }
  desk = openStaffDesk({ ...parts, record, sealing: { unseal } })
  handlers = staffHandlers(desk, parts)
}

async function sendCard(
  card: string,
  about: { role: string; validUntil?: string; typed?: string; sealed?: string },
): Promise<void> {
  const { role, validUntil = '2027-12-31', typed = pin } = about
  const sealed = about.sealed ?? JSON.stringify(await makePinVerifier(typed, costs))
  const trainings = [
    { kind: 'first-aid', validUntil: '2026-11-21' },
    { kind: 'fire-safety', validUntil: '2026-12-01' },
    { kind: 'service', validUntil: null },
  ]
  send(card, { role, name: '古丽', validUntil, trainings, sealed: Buffer.from(sealed).toString('base64') })
}
function send(card: string, body: object | null): void {
  const n = ++changes
  const change = { n, type: 'staff-card', id: card, rev: n, gone: body === null, ...(body && { body }) }
  const lines = [JSON.stringify(change)]
  applyPage(scratch.db, { after: n, to: n, more: false, lines })
}

type SignedIn = OutputOf<'staff.signIn'>
async function signIn(typed: string, card = 'k1', act = v7()): Promise<SignedIn> {
  const answer = await handlers['staff.signIn']({ act, card, pin: typed })
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}
async function sessionOf(card = 'k1'): Promise<string> {
  const answer = await signIn(pin, card)
  if (answer.is !== 'signed-in') throw new Error(answer.is)
  return answer.session
}
const kinds = () => [...readEntries(scratch.db, { epochNo: 1 })].map(({ line }) => JSON.parse(line).kind)

describe('the right PIN', () => {
  it('opens a session of 192 bits with the rights of the role, and is an entry', async () => {
    await sendCard('k2', { role: 'guest' })
    const answer = await signIn(pin, 'k2')
    expect(answer).toMatchObject({ is: 'signed-in', role: 'guest', name: '古丽' })
    if (answer.is !== 'signed-in') throw new Error(answer.is)
    expect(answer.session).toMatch(/^[A-Za-z0-9_-]{32}$/)
    expect(answer.rights).toEqual(['issue', 'equipment', 'sessions', 'keep-shift'])
    expect(desk.whoIs(answer.session)).toMatchObject({ card: 'k2', by: 'staff/k2' })
    expect(kinds()).toEqual(['staff.signed-in'])
    expect(scratch.db.sqlite.prepare('SELECT count(*) FROM acts').pluck().get()).toBe(0)
  })

  it('ends the session that the same card had before', async () => {
    const first = await sessionOf()
    await sessionOf()
    expect(desk.whoIs(first)).toBeUndefined()
  })

  it('of a second person is confirmed without an entry or a session', async () => {
    expect(await desk.confirm('k1', pin)).toBe('right')
    expect(await desk.confirm('k1', '000000')).toBe('wrong-pin')
    expect(await desk.confirm('k9', pin)).toBe('no-such-card')
    expect(kinds()).toEqual([])
  })
})

describe('a session', () => {
  it('ends after five minutes without a sign of life', async () => {
    const session = await sessionOf()
    clock.pass(4 * minuteMs)
    expect(desk.whoIs(session)).toBeDefined()
    clock.pass(5 * minuteMs)
    expect(desk.whoIs(session)).toBeDefined()
    clock.pass(5 * minuteMs + 1)
    expect(desk.whoIs(session)).toBeUndefined()
  })

  it.each<[string, () => Promise<void> | void]>([
    ['the card is withdrawn', () => send('k1', null)],
    ['the card gets another PIN', () => sendCard('k1', { role: 'manager', typed: '111111' })],
    ['the last day of the card is over', () => clock.pass(500 * 86_400_000)],
    ['the host starts again', () => open()],
  ])('ends when %s', async (_, happens) => {
    const session = await sessionOf()
    await happens()
    expect(desk.whoIs(session)).toBeUndefined()
  })

  it('has the rights that the card has now', async () => {
    const session = await sessionOf()
    const { body } = JSON.parse(
      scratch.db.sqlite.prepare<[], string>('SELECT line FROM documents').pluck().get() ?? '',
    )
    send('k1', { ...body, role: 'volunteer' })
    expect(desk.whoIs(session)?.rights.has('void')).toBe(false)
  })

  it('ends by signing out', async () => {
    const session = await sessionOf()
    await handlers['staff.signOut']({ session })
    expect(desk.whoIs(session)).toBeUndefined()
  })
})

describe('a wrong PIN', () => {
  it('is counted one by one, also when eight come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn('000000')))
    expect(answers.map((each) => ('triesLeft' in each ? each.triesLeft : each.is))).toEqual([
      ...[4, 3, 2, 1],
      ...['locked-out', 'locked-out', 'locked-out', 'locked-out'],
    ])
    expect(kinds()).toEqual(['staff.locked-out'])
  })

  it('is counted also by a sign-in and a confirmation together', async () => {
    for (let n = 0; n < 3; n += 1) await signIn('000000')
    expect(await desk.confirm('k1', '000000')).toBe('wrong-pin')
    expect(await desk.confirm('k1', '000000')).toBe('locked-out')
    expect(await signIn(pin)).toMatchObject({ is: 'locked-out' })
  })

  it('locks twice as long every fifth time, until the right one', async () => {
    for (let n = 0; n < 5; n += 1) await signIn('000000')
    clock.pass(5 * minuteMs)
    for (let n = 0; n < 4; n += 1) await signIn('000000')
    expect(await signIn('000000')).toEqual({ is: 'locked-out', lockedForMs: 10 * minuteMs })
    clock.pass(10 * minuteMs)
    expect(await signIn(pin)).toMatchObject({ is: 'signed-in' })
    expect(await signIn('000000')).toEqual({ is: 'wrong-pin', triesLeft: 4 })
  })

  it('locks at the next try when the host died between the fifth and its lock', async () => {
    for (let n = 0; n < 4; n += 1) await signIn('000000')
    const card = desk.book.find('k1')
    if (!card) throw new Error('the card is there')
    desk.locks.spend(card)
    open()
    expect(await signIn(pin)).toEqual({ is: 'locked-out', lockedForMs: 5 * minuteMs })
    expect(kinds()).toEqual(['staff.locked-out'])
  })

  it('is one that cannot be a PIN', async () => {
    expect(await signIn('١٢٣٤٥٦')).toEqual({ is: 'wrong-pin', triesLeft: 4 })
  })
})

describe('a sign-in offered twice', () => {
  it('is one try, and one session', async () => {
    const act = v7()
    const [one, other] = await Promise.all([signIn(pin, 'k1', act), signIn(pin, 'k1', act)])
    expect(one).toEqual(other)
    expect(kinds()).toEqual(['staff.signed-in'])
  })

  it('does not give its session to whoever knows only the act', async () => {
    const act = v7()
    await signIn(pin, 'k1', act)
    expect(await signIn('000000', 'k1', act)).toMatchObject({ is: 'wrong-pin' })
  })
})

describe('a card', () => {
  it.each([
    ['expired', { role: 'guest', validUntil: '2026-11-21' }, 'expired'],
    ['sealed to another machine', { role: 'guest', sealed: 'other' }, 'unreadable'],
    ['sealed around something else', { role: 'guest', sealed: '{"v":1}' }, 'unreadable'],
  ])('that is %s cannot be signed in with, and says so in the list', async (_, about, why) => {
    await sendCard('k2', about)
    expect(await signIn(pin, 'k2')).toEqual({ is: 'not-valid', why })
    const list = await handlers['staff.cards']({})
    expect(list).toMatchObject({ value: { cards: [{ state: 'valid' }, { card: 'k2', state: why }] } })
  })

  it('lasts to the end of its last day', async () => {
    await sendCard('k2', { role: 'guest', validUntil: '2026-11-22' })
    expect(await signIn(pin, 'k2')).toMatchObject({ is: 'signed-in' })
  })

  it('shows how far its holder’s trainings are from their end', async () => {
    const session = await sessionOf()
    const answer = await handlers['staff.trainings']({ session })
    if (!answer.ok) throw new Error(answer.problem)
    expect(answer.value.staff[0]?.trainings.map(({ stage }) => stage)).toEqual(['ended', 'red', 'green'])
  })
})

describe('the desk', () => {
  it('closes only when the PIN that is being checked has been counted', async () => {
    const answer = signIn('000000')
    await desk.close()
    expect(scratch.db.sqlite.prepare('SELECT tries FROM card_locks').pluck().get()).toBe(1)
    expect(await answer).toEqual({ is: 'wrong-pin', triesLeft: 4 })
  })
})
