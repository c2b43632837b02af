// A county's jobs from two files, through the hub's real HTTP and one round of a station's loop, to what a worker finds there on each day.
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { jobImportSchema } from '../../federation/contract/job-imports.ts'
import { listingsSchema } from '../../federation/contract/listings.ts'
import type { OutputOf } from '../../station/contract/calls.ts'
import { calls } from '../../station/contract/calls.ts'
import type { Host } from '../../station/start-host.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { hubWithClock } from '../support/generator/hub-with-clock.ts'
import { jobFiles } from '../support/jobs/job-files.ts'
import type { FalseClock } from '../support/station/false-clock.ts'
import { falseClock } from '../support/station/false-clock.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { until } from '../support/station/until.ts'

const unit = '652328'
const startMs = Date.parse('2026-11-22T03:00:00.000Z')
const dayMs = 86_400_000
const files = jobFiles('2026-11-22')
const lawful = [...files.csv.lawful, ...files.jsonLd.lawful]

let folder: ReturnType<typeof scratchFolder>
let hub: HubWithClock
let host: Host
let clock: FalseClock
let officer: string
beforeEach(async () => {
  folder = scratchFolder()
  clock = falseClock(startMs)
  hub = await hubWithClock(startMs)
  officer = await hub.makeToken(unit, ['publish'])
  const code = await hub.makeCode({ unit, name: '木垒县城区工会驿站' })
  host = await startTestHost(join(folder.path, 'station'), { clock, config: { hub: hub.url, code } })
})
afterEach(async () => {
  await host.stop()
  await hub.stop()
  folder.remove()
})

async function ask(method: string, path: string, body?: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${officer}`, 'content-type': 'application/json' }
  const answer = await fetch(`${hub.url}${path}`, { method, headers, ...(body ? { body } : {}) })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

async function browse(change: object = {}): Promise<OutputOf<'listings.browse'>> {
  const input = calls['listings.browse'].input.parse({ kinds: ['job'], ...change })
  const answer = await host.inProcessClient.call('listings.browse', input)
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}
const totalOf = async (change: object = {}) => (await browse(change)).total
const upToDate = () =>
  until('the station is up to date', async () => {
    const status = await host.inProcessClient.call('delivery.status', {})
    return status.ok && status.value.state === 'up-to-date'
  })

it('nine hundred and sixty of a thousand are found there after one round, and each goes on its day', async () => {
  await upToDate()
  expect(await totalOf()).toBe(0)
  const settings = { rev: 0, unit, ownPostings: true, floorFenPerHour: 1_000 }
  await ask('PUT', '/v1/settings', JSON.stringify(settings))
  for (const { text, refused } of [files.csv, files.jsonLd]) {
    const path = `/v1/job-imports?unit=${unit}&commit=true`
    const made = jobImportSchema.parse(await ask('POST', path, text))
    const told = made.refused.map(({ line, reference, faults: [fault] }) => {
      const { field, rule, law } = fault ?? {}
      return { line, reference, field, rule, law }
    })
    expect(told).toEqual(refused)
  }

  await host.inProcessClient.call('delivery.syncNow', {})
  await until('the jobs came', async () => (await totalOf()) > 0)
  await upToDate()
  expect(await totalOf()).toBe(lawful.length)

  const titled = (words: string) => lawful.filter(({ title }) => title.includes(words)).length
  for (const words of ['电工', '采摘', '保洁员']) {
    expect(titled(words)).toBeGreaterThan(50)
    expect(await totalOf({ search: words })).toBe(titled(words))
  }
  expect(await totalOf({ trade: 'electrician' })).toBe(titled('电工'))
  expect(await totalOf({ settlement: 'weekly' })).toBe(
    lawful.filter(({ settlement }) => settlement === '周结').length,
  )
  const [found] = (await browse({ search: '人民路500号' })).listings
  expect(found).toMatchObject({ checkedBy: 'county', body: { kind: 'job', job: { reference: 'MJ-00500' } } })

  // From here on the hub is not asked any more: a day ends where the station is, network or not.
  for (let days = 1; days <= 25; days++) {
    clock.pass(dayMs)
    const { day, total } = await browse()
    expect([day, total]).toEqual([day, lawful.filter(({ until: last }) => last >= day).length])
  }
  expect(await totalOf()).toBe(0)
  clock.setWall(startMs)
  expect(await totalOf()).toBe(0)

  hub.setNow(startMs + 25 * dayMs)
  const listed = listingsSchema.parse(await ask('GET', `/v1/listings?unit=${unit}&kind=job&limit=1`))
  expect(listed.byState).toMatchObject({ live: 0, over: lawful.length })
})
