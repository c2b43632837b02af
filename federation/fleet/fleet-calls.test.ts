import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ReadingHub } from '../../test/support/generator/reading-hub.ts'
import { readingHub } from '../../test/support/generator/reading-hub.ts'
import { at } from '../../test/support/generator/report-facts.ts'
import { addStation, deliver, openReportStore } from '../../test/support/generator/report-store.ts'
import { catalogueSchema } from '../contract/catalogue.ts'
import { fleetSchema, unitsSchema } from '../contract/fleet.ts'
import { seedCatalogue } from '../publishing/seed-catalogue.ts'
import type { Store } from '../store/store.ts'

const nowMs = at('2026-11-18 12:05')
let store: Store
let close: () => Promise<void>
let hub: ReadingHub

beforeEach(async () => {
  ;({ store, close } = await openReportStore())
  hub = await readingHub(store, () => nowMs)
  for (const [id, unit] of [
    ['a', '652328'],
    ['b', '652302'],
    ['c', '652328'],
  ] as const)
    await addStation(store, { id, unit, enrolledMs: at('2026-11-01 09:00'), fromDay: '2026-11-01' })
  await deliver(store, { station: 'a', coveredThroughMs: nowMs - 60_000 })
})
afterEach(() => close())

const fleetOf = async (unit: string, reader = 'demo') =>
  fleetSchema.parse(await (await hub.ask(`/v1/stations?unit=${unit}`, reader)).json())

it('lists the stations of a unit and below it, the silent first', async () => {
  const fleet = await fleetOf('652328')
  expect(fleet.stations.map(({ station, state }) => [station, state])).toEqual([
    ['c', 'never'],
    ['a', 'fresh'],
  ])
  expect((await fleetOf('6523')).stations).toHaveLength(3)
  expect(fleet.stations[1]).toMatchObject({
    coveredThrough: '2026-11-18T04:04:00.000Z',
    lastHeardAt: '2026-11-18T04:04:00.000Z',
    app: '0.1.0',
    alarms: [],
  })
})

it('names a station whose code nobody used apart from the others', async () => {
  await store.write((writes) =>
    writes.stations.add({ id: 'd', name: '未接入', unit: '652328', createdMs: nowMs, fromDay: '2026-11-18' }),
  )
  const fleet = await fleetOf('652328')
  expect(fleet.stations).toHaveLength(2)
  expect(fleet.awaited).toEqual([
    { station: 'd', name: '未接入', unit: '652328', createdAt: '2026-11-18T04:05:00.000Z', codeUntil: null },
  ])
})

it('raises the alarm of two machines until somebody closes it', async () => {
  const raise = (ms: number) =>
    store.write((writes) =>
      writes.epochs.raiseAlarm({ station: 'a', epoch: 'a-epoch', kind: 'two-machines' }, ms),
    )
  const alarms = async () => (await fleetOf('652328')).stations.find((each) => each.station === 'a')?.alarms
  await raise(nowMs - 90 * 86_400_000)
  expect(await alarms()).toEqual(['two-machines'])
  const who = { kind: 'account', id: 'a', name: '古丽' } as const
  const note = { station: 'a', alarm: 'two-machines', state: 'closed', measure: 1, who, atMs: nowMs } as const
  await store.write((writes) => writes.alarmNotes.add({ ...note, words: undefined }))
  expect(await alarms()).toEqual([])
  await raise(nowMs)
  expect(await alarms()).toEqual(['two-machines'])
})

it('shows nobody the stations of another county', async () => {
  expect((await hub.ask('/v1/stations?unit=652302', '652328')).status).toBe(403)
  expect((await hub.ask('/v1/stations?unit=652302')).status).toBe(401)
  expect((await hub.ask('/v1/stations?unit=none', 'demo')).status).toBe(404)
})

it('shows a reader the tree from their own unit down', async () => {
  const units = unitsSchema.parse(await (await hub.ask('/v1/units', '6523')).json())
  expect(units.root).toBe('6523')
  expect(units.units.map((each) => each.unit).sort()).toEqual(['6523', '652302', '652328'])
  expect([units.at, units.timeZone]).toEqual(['2026-11-18T04:05:00.000Z', 'Asia/Shanghai'])
})

it('names codes, sensitive services and forms too', async () => {
  const catalogue = catalogueSchema.parse(await (await hub.ask('/v1/catalogue', '652328')).json())
  expect(catalogue.services.map(({ code }) => code).sort()).toEqual(['shelter-women', 'water'])
  expect(catalogue.forms).toContainEqual(expect.objectContaining({ code: 'wage-arrears' }))
})

it('names every item, excluded ones too, in order, and says what kits keep', async () => {
  await seedCatalogue(store)
  const { items, kits } = catalogueSchema.parse(await (await hub.ask('/v1/catalogue', '652328')).json())
  expect(items[0]).toMatchObject({ code: 'adhesive-bandage', name: { en: 'Adhesive bandage' }, par: 100 })
  expect(items.map((each) => each.order)).toEqual(items.map((_, index) => index + 1))
  expect(items.some((each) => each.access === 'excluded')).toBe(true)
  expect(kits.map((each) => each.code).sort()).toEqual(['autumn', 'spring', 'summer', 'winter'])
})
