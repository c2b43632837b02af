// A day at a station: a shift opened, handed over and closed, a broken piece, a session, a self-assessment.
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallName, InputOf, OutputOf } from '../../station/contract/calls.ts'
import type { Host } from '../../station/start-host.ts'
import type { FalseClock } from '../support/station/false-clock.ts'
import { falseClock } from '../support/station/false-clock.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { putStaffCards, sessionAt } from '../support/station/staff-cards.ts'

let folder: ReturnType<typeof scratchFolder>
let clock: FalseClock
let host: Host
let manager: string
let volunteer: string
let guest: string

const hourMs = 3_600_000
const water = { check: 'water', ok: true, celsius: 62 }

async function start(): Promise<void> {
  host = await startTestHost(folder.path, { clock })
  manager = await sessionAt(host, 'm1')
  volunteer = await sessionAt(host, 'v1')
  guest = await sessionAt(host, 'g1')
}
beforeEach(async () => {
  folder = scratchFolder()
  clock = falseClock()
  await putStaffCards(folder.path, [
    { card: 'm1', role: 'manager', name: '古丽' },
    { card: 'v1', role: 'volunteer', name: '老王' },
    { card: 'g1', role: 'guest' },
  ])
  await start()
})
afterEach(async () => {
  await host.stop()
  folder.remove()
})

async function call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> {
  const answer = await host.inProcessClient.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.problem}`)
  return answer.value
}
const problemOf = async <C extends CallName>(name: C, input: InputOf<C>) => {
  const answer = await host.inProcessClient.call(name, input)
  return answer.ok ? undefined : answer.problem
}
/** Everything before the first call's five minutes are over. */
const act = () => ({ act: v7() })
const open = (session = manager) => call('shifts.open', { session, ...act(), checks: [water], guest: false })
const current = () => call('shifts.current', { session: manager })
const checkIn = () => call('visits.checkIn', { ...act(), category: 'rider', services: ['water'], people: 2 })
const microwave = async () => {
  const { pieces } = await call('equipment.list', { session: manager })
  return pieces.find(({ equipment }) => equipment === 'microwave')
}

describe('a shift', () => {
  it('opens the door with it, is handed over, and closes the door when asked', async () => {
    const { shift } = await open()
    expect(await current()).toMatchObject({
      ...{ open: true, openSince: '2026-11-22T03:00:00.000Z' },
      shift: { name: shift, keeper: 'm1', keeperName: '古丽', guest: false, checks: [water], note: null },
    })
    expect(await problemOf('shifts.open', { session: volunteer, ...act(), checks: [], guest: false })).toBe(
      'shift-open-already',
    )
    clock.pass(60_000)
    const handed = await call('shifts.handOver', {
      ...{ session: manager, ...act(), to: 'g1', checks: [], guest: true, note: '水箱已清洗' },
    })
    expect((await current()).shift).toMatchObject({
      ...{ name: handed.shift, keeper: 'g1', guest: true, note: '水箱已清洗' },
    })
    await call('shifts.close', {
      ...{ session: guest, ...act(), checks: [water], closesDoor: true, reason: 'weather' },
    })
    const { shift: none, open: isOpen, book } = await current()
    expect({ none, isOpen }).toEqual({ none: null, isOpen: false })
    expect(book.map(({ kind, by, to, reason }) => [kind, by, to, reason])).toEqual([
      ['station.closed', 'staff/g1', null, 'weather'],
      ['shift.closed', 'staff/g1', null, null],
      ['shift.handed-over', 'staff/m1', 'g1', null],
      ['station.opened', 'staff/m1', null, null],
      ['shift.opened', 'staff/m1', null, null],
    ])
    expect(book[2]).toMatchObject({ byName: '古丽', toName: 'g1', guest: true })
  })

  it('leaves the door open for the next one when asked, and opens none that is open', async () => {
    await open()
    await call('shifts.close', { session: manager, ...act(), checks: [], closesDoor: false })
    await open(volunteer)
    const kinds = (await current()).book.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.startsWith('station.'))).toEqual(['station.opened'])
  })

  it('is handed to nobody whose card may not keep it, and to nobody when there is none', async () => {
    const to = (card: string) => ({
      ...{ session: manager, ...act(), to: card, checks: [], guest: false },
    })
    expect(await problemOf('shifts.handOver', to('v1'))).toBe('no-shift')
    await open()
    expect(await problemOf('shifts.handOver', to('x9'))).toBe('no-such-card')
    expect(await problemOf('shifts.handOver', to('v1'))).toBeUndefined()
  })

  it('is taken over by whoever comes, when its keeper went without a word', async () => {
    await open()
    await call('shifts.handOver', { session: volunteer, ...act(), to: 'v1', checks: [], guest: false })
    expect((await current()).shift?.keeper).toBe('v1')
  })

  it('is opened once by an act that is offered again after a restart has ended its session', async () => {
    const input = { session: manager, ...act(), checks: [], guest: false }
    const { shift } = await call('shifts.open', input)
    await host.stop()
    await start()
    expect(await call('shifts.open', input)).toEqual({ shift })
    expect((await current()).book).toHaveLength(2)
  })

  it('writes its own handover sheet', async () => {
    await checkIn()
    await open()
    await checkIn()
    clock.setWall(clock.wallMs() + 100 * 365 * 24 * hourMs)
    await checkIn()
    clock.setWall(Date.parse('2026-11-22T04:00:00.000Z'))
    await call('equipment.check', {
      session: guest,
      ...act(),
      lines: [
        { equipment: 'microwave', ok: false },
        { equipment: 'fan', ok: true },
      ],
    })
    await call('sessions.hold', { session: guest, ...act(), kind: 'haircut', people: 7 })
    await call('sessions.hold', { session: guest, ...act(), kind: 'haircut', people: 2 })
    const sheet = await call('shifts.handoverSheet', { session: manager })
    expect(sheet).toMatchObject({
      ...{ since: '2026-11-22T03:00:00.000Z', until: null, keeper: '古丽', visits: 2, people: 4 },
      ...{ checks: [water], note: null, sessions: [{ kind: 'haircut', people: 9 }] },
      faults: [{ equipment: 'microwave', fault: 'broken' }],
    })
    const cold = { check: 'water', ok: false, celsius: 20 }
    await call('shifts.close', { session: manager, ...act(), checks: [cold], closesDoor: true })
    await checkIn()
    expect(await call('shifts.handoverSheet', { session: manager })).toMatchObject({
      ...{ until: '2026-11-22T04:00:00.000Z', visits: 2, checks: [cold] },
    })
  })

  it('has no sheet before there was one', async () => {
    expect(await problemOf('shifts.handoverSheet', { session: manager })).toBe('no-shift')
  })
})

describe('a piece', () => {
  it('found broken in a round has a fault from then on, until each of its faults is repaired', async () => {
    expect(await microwave()).toMatchObject({ state: 'absent', lastCheckedAt: null, faults: [] })
    const round = { session: guest, lines: [{ equipment: 'microwave', ok: false }] }
    const { faults } = await call('equipment.check', { ...round, ...act() })
    expect(faults).toHaveLength(1)
    expect(await call('equipment.check', { ...round, ...act() })).toEqual({ faults: [] })
    const { fault } = await call('equipment.reportFault', {
      ...{ session: volunteer, ...act(), equipment: 'microwave', fault: 'unsafe', note: '插头发热' },
    })
    expect(await microwave()).toMatchObject({
      state: 'faulted',
      faults: [
        { fault: 'broken', by: 'staff/g1' },
        { fault: 'unsafe', by: 'staff/v1', note: '插头发热' },
      ],
    })
    const repair = (name: typeof fault, outcome: 'repaired' | 'retired' = 'repaired') =>
      problemOf('equipment.repair', { session: guest, ...act(), fault: name, outcome })
    expect(await repair(fault)).toBeUndefined()
    expect(await repair(fault)).toBe('repaired-already')
    expect((await microwave())?.state).toBe('faulted')
    expect(await repair(faults[0] ?? fault)).toBeUndefined()
    expect((await microwave())?.state).toBe('ok')
    expect(await repair({ ...fault, seq: 9_999 })).toBe('no-such-fault')
  })

  it('that is gone is retired, until somebody looks at one in its place', async () => {
    const lines = [{ equipment: 'microwave', ok: false }]
    const { faults } = await call('equipment.check', { session: guest, ...act(), lines })
    const [fault = { epoch: '', seq: 1 }] = faults
    await call('equipment.repair', { session: guest, ...act(), fault, outcome: 'retired' })
    expect((await microwave())?.state).toBe('retired')
    await call('equipment.check', {
      ...{ session: guest, ...act(), lines: [{ equipment: 'microwave', ok: true }] },
    })
    expect((await microwave())?.state).toBe('ok')
  })

  it('of which there are two is called by its number, one of the station’s own by its code', async () => {
    const lines = ['fridge-2', 'samovar'].map((equipment) => ({ equipment, ok: true }))
    await call('equipment.check', { session: guest, ...act(), lines })
    const { pieces } = await call('equipment.list', { session: guest })
    expect(pieces.slice(-2)).toMatchObject([
      { equipment: 'fridge-2', name: { 'zh-CN': '冰箱 2', en: 'Fridge 2' } },
      { equipment: 'samovar', name: null },
    ])
  })

  it('is looked at once in a round', async () => {
    const lines = [true, false].map((ok) => ({ equipment: 'fan', ok }))
    expect(await problemOf('equipment.check', { session: guest, ...act(), lines })).toBe('bad-lines')
  })
})

describe('what took place', () => {
  it('is listed newest first, and summed over the ISO week by the federation’s days', async () => {
    // Sunday 2026-11-22, 11:00 in Shanghai; the week before, and Monday 00:30 there.
    const hold = (kind: string, people: number) =>
      call('sessions.hold', { session: manager, ...act(), kind, people })
    await hold('clinic', 3)
    clock.setWall(Date.parse('2026-11-22T15:30:00.000Z'))
    await hold('clinic', 4)
    const sunday = await call('sessions.list', { session: manager })
    expect(sunday.week).toEqual([{ kind: 'clinic', times: 2, people: 7 }])
    clock.setWall(Date.parse('2026-11-22T16:30:00.000Z'))
    await hold('legal-desk', 0)
    const monday = await call('sessions.list', { session: manager })
    expect(monday.week).toEqual([{ kind: 'legal-desk', times: 1, people: 0 }])
    expect(monday.sessions.map(({ kind, people, by }) => [kind, people, by])).toEqual([
      ['legal-desk', 0, 'staff/m1'],
      ['clinic', 4, 'staff/m1'],
      ['clinic', 3, 'staff/m1'],
    ])
  })
})

describe('a self-assessment', () => {
  const assess = (session: string, answers: InputOf<'assessments.assess'>['answers'], formRev = 1) =>
    problemOf('assessments.assess', { session, ...act(), form: 'five-strengths', formRev, answers })

  it('is kept with its form’s revision and comes back newest first', async () => {
    expect(await assess(manager, { sign: true, seats: 20, clinic: 'monthly' })).toBeUndefined()
    expect(await assess(manager, { sign: false })).toBeUndefined()
    const { forms, last } = await call('assessments.forms', { session: volunteer })
    expect(forms.map(({ form }) => form)).toEqual(['five-strengths', 'star-criteria'])
    expect(last).toMatchObject([
      { form: 'five-strengths', formRev: 1, on: '2026-11-22', by: 'staff/m1', answers: { sign: false } },
      { answers: { sign: true, seats: 20, clinic: 'monthly' } },
    ])
  })

  it.each<[string, InputOf<'assessments.assess'>['answers']]>([
    ['a question there is not', { kettle: true }],
    ['a number where yes or no is asked', { sign: 3 }],
    ['yes where a number is asked', { seats: true }],
    ['a choice there is not', { clinic: 'hourly' }],
    ['nothing', {}],
  ])('refuses %s', async (_, answers) => {
    expect(await assess(manager, answers)).toBe('bad-lines')
  })

  it('refuses a revision of the form that it has not got, and whoever may not judge the station', async () => {
    expect(await assess(manager, { sign: true }, 2)).toBe('no-such-form')
    expect(await assess(volunteer, { sign: true })).toBe('not-allowed')
  })
})

describe('whoever is not signed in', () => {
  it('is told so by every call of station life', async () => {
    const session = 'A'.repeat(32)
    const asked = [
      problemOf('shifts.current', { session }),
      problemOf('shifts.open', { session, ...act(), checks: [], guest: false }),
      problemOf('shifts.handoverSheet', { session }),
      problemOf('equipment.list', { session }),
      problemOf('equipment.check', { session, ...act(), lines: [{ equipment: 'fan', ok: true }] }),
      problemOf('sessions.hold', { session, ...act(), kind: 'clinic', people: 1 }),
      problemOf('sessions.list', { session }),
      problemOf('assessments.forms', { session }),
      problemOf('staff.trainings', { session }),
    ]
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['not-signed-in']))
  })
})
