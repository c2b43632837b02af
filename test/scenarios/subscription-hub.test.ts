// A hub as it is run, with a receiver at its side: killed while it sends, stopped while it waits, and held to the certificate of a name.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dispatchesSchema, subscriptionMadeSchema } from '../../federation/contract/subscriptions.ts'
import type { HubProcess } from '../support/hub/hub-process.ts'
import { hubCommand, hubDirectory, startHub } from '../support/hub/hub-process.ts'
import type { ReportReceiver } from '../support/hub/report-receiver.ts'
import { isSigned, reportReceiver } from '../support/hub/report-receiver.ts'
import { notRun } from '../support/not-run.ts'
import { ownCertificate } from '../support/own-certificate.ts'
import { StationPeer } from '../support/peer/station-peer.ts'

let dir: string
let remove: () => Promise<void>
let scratch: string
let receiver: ReportReceiver
let hub: HubProcess | undefined
let token: string
beforeEach(async () => {
  ;({ dir, remove } = await hubDirectory())
  scratch = mkdtempSync(join(tmpdir(), 'waystation-sent-'))
  receiver = await reportReceiver()
})
afterEach(async () => {
  await hub?.stop('SIGKILL')
  hub = undefined
  await receiver.close()
  rmSync(scratch, { recursive: true })
  await remove()
})

async function start(hosts: string, env: NodeJS.ProcessEnv = {}): Promise<HubProcess> {
  hub = await startHub(dir, ['--reports-dir', scratch, '--webhook-hosts', hosts], env)
  const asked = ['token', '--data', dir, '--unit', '652328', '--may', 'keep-accounts']
  token = (await hubCommand<{ token: string }>(...asked)).token
  return hub
}

async function ask(method: string, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(`${hub?.url}/v1/subscriptions${path}`, {
    ...{ method, headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

async function subscribe(target: object) {
  const order = {
    unit: '652328',
    name: '县里',
    formats: ['csv'],
    hour: 9,
    restatements: true,
    language: 'zh-CN',
  }
  return subscriptionMadeSchema.parse(await (await ask('POST', '', { ...order, target })).json())
}

const send = (subscription: string, which: 'newest' | 'unsent') =>
  ask('POST', `/${subscription}/dispatches`, { send: which })

async function first(subscription: string) {
  const answer = dispatchesSchema.parse(await (await ask('GET', `/${subscription}/dispatches`)).json())
  return answer.dispatches[0]
}

it('a hub that is killed while it sends sends again under the same name, and notes it then', async () => {
  const hosts = `127.0.0.1:${receiver.port}`
  await start(hosts)
  const { subscription, secret } = await subscribe({ kind: 'webhook', url: receiver.url })
  const killed = new Promise((done) => {
    receiver.answer(() => {
      // It has the whole file, and the hub will never hear of that.
      done(hub?.stop('SIGKILL'))
    })
  })
  await send(subscription, 'newest')
  await killed
  receiver.answer(204)
  await start(hosts)
  expect(await first(subscription)).toMatchObject({ state: 'waiting', tries: 1 })
  await send(subscription, 'unsent')
  await expect.poll(async () => (await first(subscription))?.state).toBe('delivered')
  const [before, after] = receiver.received
  expect(receiver.received).toHaveLength(2)
  expect(after?.id).toBe(before?.id)
  expect(after?.body).toEqual(before?.body)
  expect(receiver.received.every((each) => isSigned(each, secret ?? ''))).toBe(true)
})

it('a receiver that hangs holds up neither deliveries of stations nor the end of the hub', async () => {
  const running = await start(`127.0.0.1:${receiver.port}`)
  receiver.answer('hang')
  const { subscription } = await subscribe({ kind: 'webhook', url: receiver.url })
  await send(subscription, 'newest')
  await expect.poll(() => receiver.received.length).toBe(1)
  const { code } = await hubCommand<{ code: string }>(
    ...['code', '--data', dir, '--unit', '652328', '--name', '木垒'],
  )
  const station = new StationPeer()
  await station.enrol(running.url, code)
  station.visit()
  expect((await station.push()).status).toBe(200)
  expect(await first(subscription)).toMatchObject({ state: 'waiting', fault: null })
  const begunMs = performance.now()
  expect(await running.stop('SIGTERM')).toBe(0)
  expect(performance.now() - begunMs).toBeLessThan(5000)
})

it('a folder is filled below the directory that the command line gave', async () => {
  await start('')
  const { subscription, secret } = await subscribe({ kind: 'folder', folder: 'monday' })
  expect(secret).toBeNull()
  await send(subscription, 'newest')
  await expect.poll(async () => (await first(subscription))?.state).toBe('delivered')
  const week = (await first(subscription))?.week
  expect(readdirSync(join(scratch, '652328', 'monday'))).toEqual([`waystation-${week}-652328-r1.csv`])
})

it('a receiver by HTTPS is reached at the address the operator wrote, and only with a certificate of its name', async (test) => {
  const name = 'inner.example.cn'
  const own = ownCertificate(scratch, name)
  if (!own) notRun(test, 'there is no openssl here; install it')
  const got: string[] = []
  const inner = createTlsServer({ cert: own.cert, key: own.key }, (request, response) => {
    got.push(`${request.headers.host} ${request.headers['content-type']}`)
    request.resume().once('end', () => response.writeHead(204).end())
  })
  await new Promise<void>((done) => inner.listen(0, '127.0.0.1', done))
  const { port } = inner.address() as AddressInfo
  const hosts = `${name}:${port}=127.0.0.1`
  const target = { kind: 'webhook', url: `https://${name}:${port}/in` }
  const strict = await start(hosts, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })
  const { subscription } = await subscribe(target)
  await send(subscription, 'newest')
  await expect.poll(async () => (await first(subscription))?.fault).toBe('certificate')
  expect(got).toEqual([])
  await strict.stop('SIGTERM')
  await start(hosts, { NODE_EXTRA_CA_CERTS: own.file })
  await send(subscription, 'unsent')
  await expect.poll(async () => (await first(subscription))?.state).toBe('delivered')
  expect(got).toEqual([`${name}:${port} text/csv; charset=utf-8`])
  inner.closeAllConnections()
  await new Promise((done) => inner.close(done))
})
