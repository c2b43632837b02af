import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import { v7 } from 'uuid'
import { setUpLookSchema } from '../../../federation/contract/accounts.ts'
import type { CallName, InputOf, OutputOf } from '../../../station/contract/calls.ts'
import { hubCommand, hubDirectory, startHub } from '../hub/hub-process.ts'
import { serveStation } from '../station/host-process.ts'
import { until } from '../station/until.ts'

const pin = '271828'
const card = 'k1'
export const unit = '652328'
export const stationName = '木垒县城区工会驿站'

export type CountyOfficer = { ask: (method: string, path: string, body?: object) => Promise<Response> }

/** A hub and an enrolled station as programs of their own, a manager signed in there, and an officer at the county. */
export type CountyAndStation = {
  hubUrl: string
  /** The station's id. */
  station: string
  /** Calls the station's host; throws the problem's name. */
  call: <C extends CallName>(name: C, input: InputOf<C>) => Promise<OutputOf<C>>
  /** The manager's session. */
  session: string
  act: () => string
  /** Lets the station push and pull now, until `holds`. */
  syncUntil: (what: string, holds: () => Promise<boolean>) => Promise<void>
  /** A token of the hub's: reads a unit, and may publish there when told so. */
  token: (unit: string, may?: 'publish') => Promise<string>
  /** An account of the county, set up as its officer would. */
  officer: (name: string) => Promise<CountyOfficer>
  ask: (
    method: 'GET' | 'PUT' | 'DELETE',
    path: string,
    of: { token: string; body?: object },
  ) => Promise<Response>
  stop: () => Promise<void>
}

export async function countyAndStation(): Promise<CountyAndStation> {
  const { dir, remove } = await hubDirectory()
  const folder = mkdtempSync(join(tmpdir(), 'waystation-county-'))
  const hub = await startHub(dir)
  const made = await hubCommand<{ code: string; station: string }>(
    ...['code', '--data', dir, '--unit', unit, '--name', stationName],
  )
  await hubCommand(
    ...['staff', '--data', dir, '--station', made.station, '--card', card, '--role', 'manager'],
    ...['--name', '古丽', '--valid-until', '2099-12-31', '--pin', pin],
  )
  const running = await serveStation([
    ...['--data', folder, '--port', '0', '--log', 'error', '--hub', hub.url, '--code', made.code],
  ])
  const call = async <C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> => {
    const answer = await running.client.call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.problem}`)
    return answer.value
  }
  /** False while a round is under way: asked then, it would only be followed by the next one, and never be seen to be through. */
  const syncs = async () => {
    const status = await running.client.call('delivery.status', {})
    if (!status.ok || status.value.state === 'delivering') return false
    // Refused while it is still joining.
    await running.client.call('delivery.syncNow', {})
    return true
  }
  const syncUntil = async (what: string, holds: () => Promise<boolean>) => {
    await until('the station is not under way', syncs, 30_000)
    await until(what, async () => (await holds()) || ((await syncs()) && false), 30_000)
  }
  const stop = async () => {
    running.client.close()
    running.kill('SIGTERM')
    await running.ended
    await hub.stop()
    rmSync(folder, { recursive: true, force: true })
    await remove()
  }
  await syncUntil('the card came', async () =>
    (await call('staff.cards', {})).cards.some(({ state }) => state === 'valid'),
  )
  const signedIn = await call('staff.signIn', { act: v7(), card, pin })
  if (signedIn.is !== 'signed-in') throw new Error(signedIn.is)
  return {
    ...{ hubUrl: hub.url, station: made.station, call, session: signedIn.session, act: v7, syncUntil, stop },
    token: async (of, may) => {
      const right = may === undefined ? [] : ['--may', may]
      return (await hubCommand<{ token: string }>('token', '--data', dir, '--unit', of, ...right)).token
    },
    officer: async (name) => {
      const account = ['--data', dir, '--unit', unit, '--role', 'county-officer', '--name', name]
      return setUpAccount(hub.url, (await hubCommand<{ code: string }>('account', 'add', ...account)).code)
    },
    ask: (method, path, { token, body }) =>
      fetch(`${hub.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  }
}

async function setUpAccount(url: string, code: string): Promise<CountyOfficer> {
  let cookie = ''
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return answer
  }
  const { factor } = setUpLookSchema.parse(await (await ask('POST', '/county/set-up/look', { code })).json())
  const digits = new TOTP({ secret: factor }).generate()
  const set = await ask('POST', '/county/set-up', { code, password: `${code} auf der Heide`, digits })
  if (set.status !== 200) throw new Error(await set.text())
  return { ask }
}
