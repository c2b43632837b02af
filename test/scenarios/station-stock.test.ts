// A day of the shelf at a real host: three lots received, two people counting, a rider who takes two, midnight, a restart.
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallName, InputOf, OutputOf } from '../../station/contract/calls.ts'
import type { Host } from '../../station/start-host.ts'
import type { FalseClock } from '../support/station/false-clock.ts'
import { falseClock } from '../support/station/false-clock.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { putStaffCards, sessionAt, testPin } from '../support/station/staff-cards.ts'

const tincture = 'huoxiang-tincture'

let folder: ReturnType<typeof scratchFolder>
let clock: FalseClock
let host: Host
let session: string

async function start(): Promise<void> {
  host = await startTestHost(folder.path, { clock })
  session = await sessionAt(host, 'm1')
}
beforeEach(async () => {
  folder = scratchFolder()
  clock = falseClock()
  await putStaffCards(folder.path, [
    { card: 'm1', role: 'manager' },
    { card: 'v1', role: 'volunteer' },
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
const refused = async <C extends CallName>(name: C, input: InputOf<C>) => {
  const answer = await host.inProcessClient.call(name, input)
  return answer.ok ? undefined : answer.problem
}
const staff = () => ({ session, act: v7() })
const line = (lot: string, usableUntil: string, qty = 5) => ({ item: tincture, lot, usableUntil, qty })
const receive = (lines: ReturnType<typeof line>[]) =>
  call('stock.receive', { ...staff(), source: 'union', lines })
const take = (qty: number) => call('stock.take', { act: v7(), item: tincture, qty, warned: true })
const shelf = async () => {
  const { items } = await call('stock.overview', { session })
  return items.find(({ item }) => item.id === tincture)
}
const inBox = async () => (await call('stock.box', {})).items.find(({ item }) => item.id === tincture)

describe('the shelf of a station', () => {
  it('goes through a day: received, taken first-expiry-first, expired at midnight, counted by two, written off', async () => {
    await call('shifts.open', { ...staff(), checks: [], guest: false })
    await receive([line('late', '2028-01'), line('tonight', '2026-11-22'), line('soon', '2027-02-03')])
    expect((await take(2)).lines).toEqual([{ item: tincture, lot: 'tonight', qty: 2 }])
    clock.setWall(Date.parse('2026-11-22T16:00:00.000Z'))
    expect(await inBox()).toMatchObject({ available: 10, next: { lot: 'soon' } })
    expect((await shelf())?.lots[0]).toMatchObject({ lot: 'tonight', stage: 'expired', onHand: 3, usable: 0 })
    session = await sessionAt(host, 'm1')
    const counted = { lines: [{ item: tincture, lot: 'late', counted: 4 }] }
    expect(await refused('stock.count', { ...staff(), ...counted })).toBe('second-person')
    const second = { card: 'v1', pin: testPin }
    const { lines } = await call('stock.count', { ...staff(), ...counted, second })
    expect(lines).toMatchObject([{ expected: 5, drift: -1 }])
    const off = { reason: 'expired' as const, confirmed: true as const }
    await call('stock.writeOff', { ...staff(), ...off, lines: [{ item: tincture, lot: 'tonight', qty: 3 }] })
    expect(await shelf()).toMatchObject({ onHand: 9, usable: 9, level: 'low', par: 20 })
    const sheet = await call('shifts.handoverSheet', { session })
    expect(sheet.low).toContainEqual({ item: tincture, usable: 9, par: 20 })
  })

  it('is the same after a restart', async () => {
    await receive([line('late', '2028-01'), line('soon', '2027-02-03')])
    await take(7)
    const before = await shelf()
    await host.stop()
    await start()
    expect(await shelf()).toEqual(before)
  })

  it('lets nothing that was written in the shift before be voided', async () => {
    await call('shifts.open', { ...staff(), checks: [], guest: false })
    const { movements } = await receive([line('late', '2028-01')])
    const voiding = { movement: movements[0]!, reason: 'mistake' as const }
    await call('shifts.handOver', { ...staff(), to: 'v1', checks: [], guest: false })
    expect(await refused('stock.void', { ...staff(), ...voiding })).toBe('not-this-shift')
    const again = await receive([line('late', '2028-01')])
    await call('stock.void', { ...staff(), movement: again.movements[0]!, reason: 'twice' })
    expect(await shelf()).toMatchObject({ onHand: 5 })
  })

  it('reads a delivery note and receives it, 5,000 lines in one act', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `藿香正气水,L${n},2028-01,2`)
    const csv = ['品名,批号,有效期至,数量', ...rows].join('\r\n')
    const fileBase64 = Buffer.from(csv).toString('base64')
    const { lines, faults } = await call('stock.readDeliveryNote', { session, fileBase64 })
    expect([lines.length, faults]).toEqual([5000, []])
    const received = lines.map(({ row: _, ...each }) => each)
    const { movements } = await call('stock.receive', { ...staff(), source: 'union', lines: received })
    expect(movements).toHaveLength(50)
    expect(await shelf()).toMatchObject({ onHand: 10_000 })
    expect(await inBox()).toMatchObject({ available: 10_000 })
  })

  it('leaves every line readable: nothing is written that a reader would have to pass over', async () => {
    await receive([line('late', '2028-01')])
    await take(20)
    const open = { item: tincture, lot: 'late', openedOn: '2026-11-22' }
    expect(await refused('stock.open', { ...staff(), ...open })).toBe('no-such-lot')
    await call('stock.count', {
      ...staff(),
      lines: [{ item: tincture, lot: 'late', counted: 3 }],
      second: { card: 'v1', pin: testPin },
    })
    await call('stock.open', { ...staff(), ...open })
    await call('stock.quarantine', { ...staff(), item: tincture, lot: 'late', reason: 'doubtful' })
    await call('stock.release', { ...staff(), item: tincture, lot: 'late' })
    const { movements } = await call('stock.movements', { session })
    expect(movements.map(({ kind, lines }) => [kind, lines[0]?.qty])).toEqual([
      ['stock.released', 0],
      ['stock.quarantined', 0],
      ['stock.opened', 0],
      ['stock.counted', 18],
      ['stock.taken', -20],
      ['stock.received', 5],
    ])
    await call('loans.make', { act: v7(), item: 'umbrella', code: 'U-7' })
    await call('restocks.request', { ...staff(), lines: [{ item: tincture, qty: 20 }] })
    expect(await call('restocks.list', { session })).toMatchObject({ restocks: [{ state: 'requested' }] })
    expect(await call('loans.shelf', {})).toMatchObject({ out: [{ code: 'U-7' }] })
  })
})
