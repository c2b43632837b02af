// A manager's own posting, from the desk of a station to the county's decision and back, on real programs and databases.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Postings } from '../../federation/contract/listings.ts'
import { listingPutSchema, postingsSchema } from '../../federation/contract/listings.ts'
import { calls } from '../../station/contract/calls.ts'
import type { CountyAndStation } from '../support/county/county-and-station.ts'
import { countyAndStation, unit } from '../support/county/county-and-station.ts'
import { sampleJob } from '../support/hub/sample-job.ts'

let both: CountyAndStation
let officer: string
beforeEach(async () => {
  both = await countyAndStation()
  officer = await both.token(unit, 'publish')
})
afterEach(() => both.stop())

const postings = async (): Promise<Postings> =>
  postingsSchema.parse(await (await both.ask('GET', `/v1/postings?unit=${unit}`, { token: officer })).json())
const put = async (path: string, body: object) => {
  const answer = await both.ask('PUT', path, { token: officer, body })
  expect(answer.status).toBe(200)
  return answer.json()
}
const shown = async () => {
  const input = calls['listings.browse'].input.parse({ kinds: ['job'] })
  return (await both.call('listings.browse', input)).listings.map(({ checkedBy }) => checkedBy)
}
const stateHere = async () => (await both.call('listings.mine', { session: both.session })).listings[0]?.state

it('is shown at once as unchecked, approved for the county, taken down everywhere, and may be forbidden', async () => {
  const day = (await both.call('listings.browse', calls['listings.browse'].input.parse({ kinds: ['job'] })))
    .day
  const job = { ...sampleJob, reference: undefined }
  const propose = () =>
    both.call('listings.propose', {
      ...{ session: both.session, act: both.act(), title: '卸货工', until: day, job },
    })
  expect(await propose()).toMatchObject({ is: 'posted' })
  expect(await shown()).toEqual(['nobody'])
  await both.syncUntil('the county has it', async () => (await postings()).postings.length === 1)
  const [posting] = (await postings()).postings
  expect(posting).toMatchObject({ state: 'waiting', title: '卸货工', faults: [], rev: 0 })
  const path = `/v1/postings/${posting?.station}/${posting?.epoch}/${posting?.seq}`

  const approved = listingPutSchema.parse(await put(path, { decision: 'approve', rev: 0, unit }))
  expect(approved).toMatchObject({ is: 'published', rev: 1 })
  await both.syncUntil('the station knows', async () => (await stateHere()) === 'approved')
  expect(await shown()).toEqual(['county'])

  await put(path, { decision: 'take-down', rev: 1 })
  await both.syncUntil('the station knows', async () => (await stateHere()) === 'taken-down')
  expect(await shown()).toEqual([])

  expect(await propose()).toMatchObject({ is: 'posted' })
  await put('/v1/settings', { rev: 0, unit, ownPostings: false, floorFenPerHour: null })
  await both.syncUntil('the station knows', async () => {
    const { allowed } = await both.call('listings.mine', { session: both.session })
    return !allowed
  })
  await expect(propose()).rejects.toThrow('own-postings-off')
})
