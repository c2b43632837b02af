// County and station on real programs and databases: what the one says the other does, within one round of the station's loop.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RecallRow } from '../../federation/contract/recalls.ts'
import { recallsSchema } from '../../federation/contract/recalls.ts'
import type { RestockRow, Restocks } from '../../federation/contract/restocks.ts'
import { restockRowSchema, restocksSchema } from '../../federation/contract/restocks.ts'
import type { CountyAndStation } from '../support/county/county-and-station.ts'
import { countyAndStation, unit } from '../support/county/county-and-station.ts'

let both: CountyAndStation
let officer: string
beforeEach(async () => {
  both = await countyAndStation()
  officer = await both.token(unit, 'publish')
})
afterEach(() => both.stop())

const tincture = 'huoxiang-tincture'
const receive = (lot: string, usableUntil: string, qty: number) =>
  both.call('stock.receive', {
    ...{ session: both.session, act: both.act(), source: 'union' },
    lines: [{ item: tincture, lot, usableUntil, qty }],
  })
const nextLot = async () => {
  const { items } = await both.call('stock.box', {})
  return items.find(({ item }) => item.id === tincture)?.next?.lot
}
const stagesHere = async () => {
  const { items } = await both.call('stock.overview', { session: both.session })
  const lots = items.find(({ item }) => item.id === tincture)?.lots ?? []
  return Object.fromEntries(lots.map(({ lot, stage }) => [lot, stage]))
}
const restocks = async (): Promise<Restocks> =>
  restocksSchema.parse(await (await both.ask('GET', `/v1/restocks?unit=${unit}`, { token: officer })).json())
const recalls = async (): Promise<RecallRow[]> =>
  recallsSchema.parse(await (await both.ask('GET', `/v1/recalls?unit=${unit}`, { token: officer })).json())
    .recalls

it('a request is answered, arrives as an expected delivery, and is received against', async () => {
  const wished = [
    { item: 'sterile-gauze', qty: 30 },
    { item: 'bottled-water', qty: 48 },
  ]
  const { restock } = await both.call('restocks.request', {
    ...{ session: both.session, act: both.act(), lines: wished },
  })
  await both.syncUntil('the county has the request', async () => (await restocks()).open.length === 1)
  const path = `/v1/restocks/${both.station}/${restock.epoch}/${restock.seq}`
  const granted = [{ item: 'sterile-gauze', qty: 25 }]
  const answer = { state: 'shipped', rev: 0, lines: granted, expectedOn: '2099-01-31', note: '周三送到' }

  for (const token of [await both.token(unit), await both.token('652302', 'publish')])
    expect((await both.ask('PUT', path, { token, body: answer })).status).toBe(403)
  const sent = await both.ask('PUT', path, { token: officer, body: answer })
  expect(restockRowSchema.parse(await sent.json())).toMatchObject({ state: 'shipped', rev: 1, known: false })

  const here = async () => (await both.call('restocks.list', { session: both.session })).restocks[0]
  await both.syncUntil('the station has the answer', async () => (await here())?.state === 'shipped')
  expect(await here()).toMatchObject({ name: restock, lines: wished, granted, expectedOn: '2099-01-31' })
  await both.syncUntil('the county knows so', async () => (await restocks()).open[0]?.known === true)

  await both.call('stock.receive', {
    ...{ session: both.session, act: both.act(), source: 'union', restock },
    lines: [{ item: 'sterile-gauze', lot: 'W1', usableUntil: '2098-05', qty: 24 }],
  })
  await both.syncUntil('the county knows that it came', async () => (await restocks()).closed.length === 1)
  const [closed] = (await restocks()).closed as [RestockRow]
  expect(closed).toMatchObject({ state: 'received', granted, note: '周三送到' })
  expect(closed.arrivals.map(({ lines }) => lines)).toEqual([[{ item: 'sterile-gauze', lot: 'W1', qty: 24 }]])
  expect(await here()).toMatchObject({ state: 'received', arrived: [{ item: 'sterile-gauze', qty: 24 }] })
})

it('a recall takes the lot out of the worker’s box and marks it for the manager, until it is withdrawn', async () => {
  await receive('A1', '2098-03', 5)
  await receive('B2', '2098-09', 5)
  expect(await nextLot()).toBe('A1')
  const body = {
    ...{ item: tincture, lot: 'A1', since: '2026-11-22', unit, rev: 0 },
    words: { 'zh-CN': '停止使用' },
  }
  expect((await both.ask('PUT', '/v1/recalls/r-1', { token: officer, body })).status).toBe(200)
  expect((await recalls())[0]?.stations).toMatchObject([{ station: both.station, known: false }])
  await both.syncUntil('the station knows', async () => (await stagesHere())['A1'] === 'recalled')
  expect(await nextLot()).toBe('B2')
  expect(await stagesHere()).toMatchObject({ A1: 'recalled', B2: 'green' })
  await both.syncUntil('the county knows so', async () => (await recalls())[0]?.stations[0]?.known === true)

  await both.ask('DELETE', '/v1/recalls/r-1?rev=1', { token: officer })
  await both.syncUntil('the station knows that it is over', async () => (await nextLot()) === 'A1')
  expect(await recalls()).toEqual([])
})
