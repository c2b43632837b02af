import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FalseClock } from '../../test/support/station/false-clock.ts'
import { falseClock } from '../../test/support/station/false-clock.ts'
import { scratchFolder, startTestHost } from '../../test/support/station/host-in-process.ts'
import { putStaffCards, sessionAt } from '../../test/support/station/staff-cards.ts'
import type { CallName, InputOf, OutputOf } from '../contract/calls.ts'
import type { Host } from '../start-host.ts'

let folder: ReturnType<typeof scratchFolder>
let clock: FalseClock
let host: Host
let manager: string
let volunteer: string

const hourMs = 3_600_000

beforeEach(async () => {
  folder = scratchFolder()
  clock = falseClock()
  await putStaffCards(folder.path, [
    { card: 'm1', role: 'manager' },
    { card: 'v1', role: 'volunteer' },
  ])
  host = await startTestHost(folder.path, { clock })
  manager = await sessionAt(host, 'm1')
  volunteer = await sessionAt(host, 'v1')
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
const act = () => ({ act: v7() })
const open = () => call('shifts.open', { session: manager, ...act(), checks: [], guest: false })
const checkIn = () => call('visits.checkIn', { ...act(), category: 'rider', services: ['water'], people: 2 })

describe('a visit that was none', () => {
  const recent = async () => (await call('visits.recent', { session: volunteer })).visits
  const voidIt = (visit: InputOf<'visits.void'>['visit'], session = manager) =>
    problemOf('visits.void', { session, ...act(), visit, reason: 'mistake' })

  it('is voided by a manager within the shift, once, and is in no figure any more', async () => {
    await open()
    const { visit } = await checkIn()
    clock.pass(60_000)
    await checkIn()
    expect(await voidIt(visit, volunteer)).toBe('not-allowed')
    expect(await voidIt(visit)).toBeUndefined()
    expect(await voidIt(visit)).toBe('voided-already')
    expect(await voidIt({ ...visit, seq: 9_999 })).toBe('no-such-visit')
    expect(
      (await recent()).map(({ visit: { seq }, voided, people }) => [seq === visit.seq, voided, people]),
    ).toEqual([
      [false, false, 2],
      [true, true, 2],
    ])
    expect(await call('visits.today', {})).toMatchObject({ total: 1, people: 2 })
    expect(await call('shifts.handoverSheet', { session: manager })).toMatchObject({ visits: 1 })
  })

  it('of an earlier shift, or of another day when nobody keeps one, stays', async () => {
    const { visit: ofToday } = await checkIn()
    expect(await recent()).toHaveLength(1)
    await open()
    expect(await recent()).toEqual([])
    expect(await voidIt(ofToday)).toBe('not-this-shift')
    await call('shifts.close', { session: manager, ...act(), checks: [], closesDoor: true })
    expect(await voidIt(ofToday)).toBeUndefined()
    const { visit: ofYesterday } = await checkIn()
    clock.setWall(clock.wallMs() + 24 * hourMs)
    volunteer = await sessionAt(host, 'v1')
    expect(await recent()).toEqual([])
    expect(await voidIt(ofYesterday)).toBe('not-this-shift')
  })
})
