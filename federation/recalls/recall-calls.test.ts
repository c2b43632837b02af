import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Signer } from '../../protocol/keys.ts'
import { problemSchema } from '../../protocol/problems.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { journalWriter } from '../../test/support/hub/journal-writer.ts'
import type { RecallRow, Recalls } from '../contract/recalls.ts'
import { recallsSchema } from '../contract/recalls.ts'

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
  officer = await served.readToken('652328', ['publish'])
})
afterEach(() => parts.close())

const order = {
  ...{ item: 'huoxiang-tincture', lot: '240518', since: '2026-11-22', unit: '652328', rev: 0 },
  words: { 'zh-CN': '请停止使用，退回县总工会', en: 'Stop using it; send it back to the county' },
}

function ask(method: 'PUT' | 'DELETE', path: string, { token = officer, body = {} } = {}) {
  return served.app.request(`/v1/recalls/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(method === 'PUT' ? { body: JSON.stringify(body) } : {}),
  })
}

const put = (recall: string, body: object, token = officer) => ask('PUT', recall, { token, body })

const list = async (unit?: string, token?: string): Promise<RecallRow[]> => (await all(unit, token)).recalls

async function all(unit = '652328', token = officer): Promise<Recalls> {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await served.app.request(`/v1/recalls?unit=${unit}`, { headers })
  return recallsSchema.parse(await answer.json())
}

async function problemOf(answer: Response | Promise<Response>): Promise<string> {
  return problemSchema.parse(await (await answer).json()).type.replace('urn:waystation:problem:', '')
}

async function hearFrom(by: { station: string; signer: Signer }, cursor: number): Promise<void> {
  const accepted = await parts.intake.accept(
    await cutFrom(journalWriter().visits(1), by, { from: 1, to: 1, cursor }),
  )
  if (!accepted.ok) throw new Error(accepted.problem)
}

it('goes to the stations of its unit and below, and each is known to know by its feed', async () => {
  expect(await (await put('r-1', order)).json()).toEqual({ rev: 1 })
  const newest = await parts.store.read((reads) => reads.documents.newestFor(mulei.station))
  const held = await parts.store.read((reads) => reads.documents.find('recall', 'r-1'))
  expect([held?.audience, held?.n]).toEqual(['unit:652328', newest])
  expect(await parts.store.read((r) => r.documents.newestFor(fukang.station))).toBeLessThan(newest)
  const { rev: _, ...said } = order
  const at = { station: mulei.station, name: '驿站' }
  const row = { ...said, recall: 'r-1', rev: 1, mayChange: true }
  expect(await list()).toEqual([{ ...row, stations: [{ ...at, known: false, lastHeardAt: null }] }])
  await hearFrom(mulei, newest - 1)
  expect((await list())[0]?.stations[0]).toMatchObject({ known: false })
  const second = journalWriter().visits(1)
  await parts.intake.accept(await cutFrom(second, mulei, { from: 2, to: 1, tip: 1, cursor: newest }))
  expect((await list())[0]?.stations).toEqual([
    { ...at, known: true, lastHeardAt: '2026-11-22T04:00:00.000Z' },
  ])
})

it('made above is seen below and not changed there; beside, it is not seen', async () => {
  const above = await served.readToken('6523', ['publish'])
  await put('r-2', { ...order, unit: '6523' }, above)
  expect((await list())[0]).toMatchObject({ recall: 'r-2', unit: '6523', mayChange: false })
  expect((await list('6523', above))[0]?.stations).toHaveLength(2)
  expect((await list('652328', above))[0]).toMatchObject({ mayChange: true, stations: [{}] })
  expect(await problemOf(put('r-2', { ...order, rev: 1 }))).toBe('forbidden')
  expect(await problemOf(ask('DELETE', 'r-2?rev=1'))).toBe('forbidden')
  await put('r-3', order)
  expect(await list('652302', await served.readToken('652302'))).toHaveLength(1)
})

it('is changed and withdrawn by whoever has seen it as it is', async () => {
  await put('r-4', order)
  expect(await (await put('r-4', { ...order, rev: 1, lot: '240519' })).json()).toEqual({ rev: 2 })
  expect(await problemOf(put('r-4', { ...order, rev: 1 }))).toBe('changed')
  expect(await problemOf(ask('DELETE', 'r-4?rev=1'))).toBe('changed')
  expect((await ask('DELETE', 'r-4?rev=2')).status).toBe(204)
  expect((await ask('DELETE', 'r-4?rev=2')).status).toBe(204)
  expect(await list()).toEqual([])
  const line = { recall: 'r-4', unit: '652328', item: order.item, lot: '240519', since: order.since }
  const withdrawnAt = '2026-11-22T04:00:00.000Z'
  expect((await all()).withdrawn).toEqual([{ ...line, withdrawnAt, by: expect.any(String) }])
  expect((await all('6523', await served.readToken('6523'))).withdrawn).toHaveLength(1)
  expect((await all('652302', await served.readToken('652302'))).withdrawn).toEqual([])
  const gone = await parts.store.read((reads) => reads.documents.find('recall', 'r-4'))
  expect([gone?.body, gone?.rev]).toEqual([null, 3])
  expect(await problemOf(ask('DELETE', 'r-never?rev=1'))).toBe('not-found')
})

it('is not made twice for one lot', async () => {
  await put('r-5', order)
  expect(await problemOf(put('r-6', order))).toBe('changed')
  expect(await problemOf(put('r-6', { ...order, lot: '２４０ 518' }))).toBe('changed')
  expect((await put('r-6', { ...order, lot: null })).status).toBe(200)
  expect((await list()).map(({ lot }) => lot)).toEqual([null, '240518'])
})

it('needs the right, one’s own unit, a day that exists and Chinese words', async () => {
  expect(await problemOf(put('r-7', order, await served.readToken('652328')))).toBe('forbidden')
  expect(await problemOf(put('r-7', { ...order, unit: '652302' }))).toBe('forbidden')
  expect(await problemOf(put('r-7', { ...order, unit: 'nowhere' }))).toBe('not-found')
  for (const wrong of [
    { ...order, since: '2026-11-31' },
    { ...order, words: { en: 'Stop' } },
    { ...order, lot: ' ' },
    { ...order, item: 'No Slug' },
  ])
    expect(await problemOf(put('r-7', wrong)), JSON.stringify(wrong)).toBe('malformed')
  expect(await list()).toEqual([])
})

it('leaves out stations that were never enrolled, or are closed', async () => {
  await parts.store.write(async (writes) => {
    await writes.stations.add({
      ...{ id: '652328-0099', name: '未接入', unit: '652328', createdMs: 1, fromDay: '2026-11-01' },
    })
    await writes.stations.close(mulei.station, parts.clock.nowMs)
  })
  await put('r-8', order)
  expect((await list())[0]?.stations).toEqual([])
})
