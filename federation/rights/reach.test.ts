// Walks the list of calls: what a county's officer asks about the neighbour is refused, and would not be to the neighbour's own.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { journalWriter } from '../../test/support/hub/journal-writer.ts'
import type { Neighbour } from '../../test/support/hub/neighbour-fillings.ts'
import { neighbourFillings } from '../../test/support/hub/neighbour-fillings.ts'
import { sampleJob } from '../../test/support/hub/sample-job.ts'
import { officeOnTrial } from '../../test/support/requests/office-on-trial.ts'
import { addAccount } from '../accounts/keep-accounts.ts'
import { beginSession } from '../console/sessions.ts'
import { endpoints } from '../http/routes.ts'
import { sessionCookie } from '../http/session-cookie.ts'
import { putCard } from '../staff/put-card.ts'
import type { Subscription } from '../store/nouns/subscriptions.ts'
import type { StoreWrites } from '../store/store.ts'
import { launchWho } from './access.ts'
import { makeToken } from './make-token.ts'
import { rights } from './right.ts'

const own = '652328'
const neighbours = '652302'
const guarded = endpoints.filter(({ who }) => who !== 'anyone' && who !== 'station')
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

let parts: HubInProcess
let served: AppInProcess
let neighbour: Neighbour
let sessions: { stranger: string; theirs: string }
beforeAll(async () => {
  parts = await openHubInProcess()
  const hosts = [{ name: '127.0.0.1', port: 9, address: undefined }]
  served = appAround(parts, '/nowhere', { reportsDir: undefined, hosts })
  const by = await parts.addStation(neighbours)
  const office = await officeOnTrial({ unit: neighbours })
  const filed = await office.filed()
  const journal = journalWriter()
    .put('restock.requested', { lines: [{ item: 'sterile-gauze', qty: 3 }] })
    .put('listing.proposed', { title: '卸货工', until: '2026-11-30', job: sampleJob })
    .put('request.filed', filed)
  const accepted = await parts.intake.accept(await cutFrom(journal, by, { from: 1, to: 3 }))
  if (!accepted.ok) throw new Error(accepted.problem)
  sessions = { stranger: await signedIn(own), theirs: await signedIn(neighbours) }
  const made = await parts.store.write(async (writes) => ({
    account: await addAccount(
      writes,
      { name: '古丽', unit: neighbours, role: 'read-only' },
      { nowMs: parts.clock.nowMs, randomBytes },
    ),
    token: await makeToken(
      writes,
      { unit: neighbours, may: [], createdMs: 0, expiresMs: undefined },
      randomBytes,
    ),
    subscription: await putSubscription(writes),
  }))
  if (!made.account.ok) throw new Error(made.account.why)
  const { recipients } = office
  const destruction = await office.destruction('2027-01', '2027-03-01T00:00:00.000Z')
  const request = { finger: filed.finger, office: office.office, recipients, destruction }
  const drafts = [randomUUID(), randomUUID(), randomUUID()] as const
  neighbour = {
    ...{ unit: neighbours, station: by.station, card: 'k1', recall: 'r-1', listing: 'l-1', drafts },
    ...{
      account: made.account.account.id,
      token: made.token.id,
      subscription: made.subscription.id,
      request,
    },
  }
  await parts.store.write(async (writes) => {
    await writes.epochs.raiseAlarm({ station: by.station, epoch: journal.epoch, kind: 'fork' }, 1)
    const verifier = { v: 1, salt: 'A'.repeat(22), n: 16_384, r: 8, p: 1, hash: 'B'.repeat(43) } as const
    const asked = { role: 'manager', validUntil: '2027-12-31', stations: [by.station] } as const
    await putCard(writes, { card: 'k1', ...asked, verifier })
    const author = { kind: 'account', id: 'account-1', name: '张静' } as const
    for (const [at, draft] of drafts.entries())
      await writes.drafts.put({
        ...{ draft, type: 'kit', document: 'own-kit', unit: neighbours, body: '{}', baseRev: 0, rev: 1 },
        ...{ author, savedMs: 1, touchedMs: 1, isAlone: false, submittedMs: undefined, reviewer: undefined },
        ...{ note: undefined, decidedMs: undefined, publishedRev: undefined },
        ...{ state: at === 0 ? 'draft' : 'in-review', batch: at === 2 ? draft : undefined },
      })
  })
  const opened = { ...office.body, rev: 0 }
  expect((await ask('put', `/v1/offices/${office.office}`, opened, sessions.theirs)).status).toBe(200)
  const body = { item: 'huoxiang-tincture', lot: '1', since: '2026-11-22', unit: neighbours, rev: 0 }
  const recalled = await ask(
    'put',
    '/v1/recalls/r-1',
    { ...body, words: { 'zh-CN': '停用' } },
    sessions.theirs,
  )
  expect(recalled.status).toBe(200)
  const notice = {
    kind: 'notice',
    title: { 'zh-CN': '通知' },
    until: null,
    paragraphs: [{ 'zh-CN': '休息' }],
  }
  for (const [id, unit, session] of [
    ['l-1', neighbours, sessions.theirs],
    ['wide', '6523', await signedIn('6523')],
  ] as const)
    expect((await ask('put', `/v1/listings/${id}`, { rev: 0, unit, body: notice }, session)).status).toBe(200)
})
afterAll(async () => {
  await served.hub.sendReports()
  await parts.close()
})

async function putSubscription(writes: StoreWrites) {
  const subscription: Subscription = {
    ...{ id: 'sub-1', unit: neighbours, name: '周报', target: { kind: 'folder', folder: 'a' } },
    ...{
      formats: ['json'],
      hour: 8,
      restatements: true,
      language: 'zh-CN',
      paused: false,
      secret: undefined,
    },
    ...{ firstWeek: '2026-W47', rev: 1, who: launchWho, changedMs: 0 },
  }
  await writes.subscriptions.put(subscription)
  return subscription
}

/** The session of an officer of a unit with every right and the highest role: nothing but the unit can be what refuses. */
async function signedIn(unit: string): Promise<string> {
  const from = { address: 'test', agent: 'test', nowMs: parts.clock.nowMs }
  const secret = await parts.store.write((writes) =>
    beginSession(writes, { who: launchWho, unit, may: rights }, { from, randomBytes }),
  )
  return sessionCookie(secret, { secure: false })
}

function ask(method: string, path: string, body: object | undefined, cookie: string) {
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  return served.app.request(path, {
    method: method.toUpperCase(),
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

describe('every call of readers and officers', () => {
  it('says which units it reaches, and how a stranger would ask for a neighbour’s', () => {
    expect(guarded.filter(({ reach }) => reach === undefined).map(nameOf), '`reach` beside `who`').toEqual([])
    const filled = Object.keys(neighbourFillings(neighbour))
    const hint = 'test/support/hub/neighbour-fillings.ts: one line for each call'
    expect(filled.toSorted(), hint).toEqual(guarded.map(nameOf).toSorted())
  })

  it.each(guarded.map((each) => [nameOf(each), each.method] as const))(
    '%s is refused to the neighbour, and not to their own',
    async (name, method) => {
      const filling = neighbourFillings(neighbour)[name]
      if (!filling) return expect.fail(`no line for ${name}`)
      if ('reads' in filling) {
        const answer = await ask(method, filling.reads, undefined, sessions.stranger)
        expect(answer.status).toBe(200)
        const text = await answer.text()
        for (const secret of [neighbour.station, `"${neighbours}"`]) expect(text).not.toContain(secret)
        return
      }
      if ('own' in filling) {
        const authorization = `Bearer ${await served.readToken(neighbours, rights)}`
        const answer = await served.app.request(filling.own, {
          ...{ method: method.toUpperCase(), headers: { authorization, 'content-type': 'application/json' } },
          ...(filling.body ? { body: JSON.stringify(filling.body) } : {}),
        })
        expect([answer.status, guarded.find((each) => nameOf(each) === name)?.reach]).toEqual([403, 'own'])
        return
      }
      const { path, body } = filling
      const refused = await ask(method, path, body, sessions.stranger)
      expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([
        403,
        'urn:waystation:problem:forbidden',
      ])
      const theirs = await ask(method, path, body, sessions.theirs)
      expect(theirs.status, await theirs.text()).toBeLessThan(300)
    },
  )
})
