import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseEnrolmentLink } from '../../protocol/enrolment.ts'
import type { HubProcess } from '../support/hub/hub-process.ts'
import { hubCommand, hubDirectory, startHub } from '../support/hub/hub-process.ts'
import { ask } from '../support/peer/ask.ts'
import { StationPeer } from '../support/peer/station-peer.ts'

const main = resolve(import.meta.dirname, '../../federation/main.ts')

type Said = { code: number; out: string; err: string }

function run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Said> {
  const options = { env: { ...process.env, WAYSTATION_HUB_LOG_LEVEL: 'error', ...env } }
  return new Promise((done) => {
    execFile(process.execPath, [main, ...args], options, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

let dir: string
let remove: () => Promise<void>
let hub: HubProcess | undefined
beforeEach(async () => {
  ;({ dir, remove } = await hubDirectory())
})
afterEach(async () => {
  await hub?.stop()
  hub = undefined
  await remove()
})

const enrolled = async (url: string) => {
  const { code } = await hubCommand<{ code: string }>(
    'code',
    '--data',
    dir,
    '--unit',
    '652328',
    '--name',
    '木垒',
  )
  const station = new StationPeer()
  await station.enrol(url, code)
  return station
}

describe('what is wrong with the asking', () => {
  it.each<[string, string[], RegExp]>([
    ['nothing', [], /^Say what to do/],
    ['a command there is not', ['swim'], /^There is no command “swim”/],
    ['an option there is not', ['serve', '--dat', 'x'], /^Unknown option '--dat'/],
    ['no data directory', ['serve', '--port', '0'], /^Say where the hub keeps its data/],
    ['no port', ['serve', '--data', 'D'], /^Say which port/],
    ['a port that is none', ['serve', '--data', 'D', '--port', '70000'], /^“70000” is not a port/],
    [
      'a directory for reports that is not there',
      ['serve', '--data', 'D', '--port', '0', '--reports-dir', '/nowhere'],
      /^Reports cannot be written below \/nowhere \(ENOENT\)/,
    ],
    [
      'a host for webhooks that is none',
      ['serve', '--data', 'D', '--port', '0', '--webhook-hosts', 'a.cn,https://b.cn'],
      /^“https:\/\/b.cn” is no host for webhooks/,
    ],
    ['half of HTTPS', ['serve', '--data', 'D', '--port', '0', '--tls-cert', 'x'], /^HTTPS needs both/],
    [
      'a certificate that is not there',
      ['serve', '--data', 'D', '--port', '0', '--tls-cert', 'x', '--tls-key', 'y'],
      /^x cannot be used for HTTPS \(ENOENT\)/,
    ],
    [
      'a certificate of nothing',
      ['serve', '--data', 'D', '--port', '0', '--tls-cert', '/dev/null', '--tls-key', '/dev/null'],
      /^\/dev\/null cannot be used for HTTPS/,
    ],
    [
      'a data directory that is a file',
      ['serve', '--data', main, '--port', '0'],
      /^The data directory .* cannot be used \(EEXIST\)/,
    ],
    [
      'a restore into a file',
      ['restore', '--data', main, '--from', main],
      /^The data directory .* cannot be used/,
    ],
    [
      'plain HTTP for all to hear',
      ['serve', '--data', 'D', '--port', '0', '--host', '0.0.0.0'],
      /^On 0\.0\.0\.0 others can listen in/,
    ],
    ['a hub that is not there', ['token', '--data', 'D', '--unit', 'demo'], /^There is no hub in /],
    [
      'a backup that is not there',
      ['restore', '--data', 'D', '--from', 'nothing'],
      /^nothing cannot be read/,
    ],
  ])('is said in a sentence, with code 2: %s', async (_, args, sentence) => {
    const said = await run(args.map((each) => (each === 'D' ? join(dir, 'none') : each)))
    expect(said).toMatchObject({ code: 2, out: '' })
    expect(said.err).toMatch(sentence)
    expect(said.err.trim().split('\n')).toHaveLength(1)
  })

  it('is said of a hub’s units, names, stations and files', async () => {
    hub = await startHub(dir)
    const at = ['--data', dir]
    const station = ['--unit', '652328', '--name', 'x']
    for (const [args, sentence] of [
      [['code', ...at, '--unit', 'nowhere', '--name', 'x'], /^There is no unit “nowhere”/],
      [['code', ...at, '--unit', '652328'], /^Say what the station is called/],
      [['code', ...at, '--name', 'x'], /^Say for which unit/],
      [['code', ...at, '--station', 'x'], /^There is no station “x”/],
      [['code', ...at, ...station, '--url', 'ftp://x'], /^“ftp:\/\/x” is not where/],
      [['token', ...at, '--unit', 'nowhere'], /^There is no unit “nowhere”/],
      [['token', ...at, '--unit', 'demo', '--days', 'many'], /^“many” is not a number of days/],
      [['token', ...at, '--unit', 'demo', '--may', 'rule'], /^“rule” is nothing a token may do/],
      [['revoke', ...at, '--station', 'x'], /^There is no station “x”/],
      [['backup', ...at, '--to', main], /is there already/],
      [['restore', ...at, '--from', main], /^Another hub is serving/],
      [['serve', ...at, '--port', '0'], /^Another hub is serving/],
    ] as [string[], RegExp][]) {
      const said = await run(args)
      expect(said.err).toMatch(sentence)
      expect([said.code, said.out]).toEqual([2, ''])
    }
  })

  it('is said of a database that is gone: no new hub takes the place of one that was', async () => {
    await (await startHub(dir)).stop()
    const file = join(dir, 'hub.sqlite')
    const backup = join(dir, 'backup.sqlite')
    await hubCommand('backup', '--data', dir, '--to', backup)
    for (const lose of [() => rmSync(file), () => truncateSync(file)]) {
      lose()
      for (let again = 0; again < 2; again++) {
        const said = await run(['serve', '--data', dir, '--port', '0'])
        expect([said.code, said.out]).toEqual([2, ''])
        expect(said.err).toMatch(/^.*hub\.sqlite is gone or empty, and .*hub\.commits says/)
      }
    }
    await hubCommand('restore', '--data', dir, '--from', backup)
    hub = await startHub(dir)
  })

  it('is said of a port that is taken, and of a file that is no hub’s', async () => {
    const taken = createServer()
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
    const { port } = taken.address() as { port: number }
    expect(await run(['serve', '--data', dir, '--port', String(port)])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be listened on \(EADDRINUSE\)/),
    })
    taken.close()
    const other = join(dir, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'hub.sqlite'), 'soup '.repeat(2000))
    const said = await run(['serve', '--data', other, '--port', '0'])
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err.trim().split('\n')).toHaveLength(1)
  })
})

describe('each command', () => {
  it.each(['serve', 'code', 'token', 'revoke', 'close', 'backup', 'restore', 'account add', 'audit'])(
    '%s says how it is used',
    async (name) => {
      const said = await run([...name.split(' '), '--help'])
      expect(said).toMatchObject({ code: 0, err: '' })
      expect(said.out).toContain(`${name} --data DIR`)
    },
  )

  it('takes the environment for what was not typed, and the typed word before it', async () => {
    hub = await startHub(dir)
    const env = { WAYSTATION_HUB_DATA: dir, WAYSTATION_HUB_URL: 'https://hub.example' }
    const said = await run(['code', '--unit', '652328', '--name', 'x'], env)
    const { link, code, fingerprint } = JSON.parse(said.out)
    expect(parseEnrolmentLink(link)).toMatchObject({ hub: 'https://hub.example', code })
    expect(parseEnrolmentLink(link)?.key.slice(0, 12)).toBe(fingerprint)
    const elsewhere = { WAYSTATION_HUB_DATA: join(dir, 'none') }
    expect((await run(['token', '--unit', 'demo', '--data', dir], elsewhere)).code).toBe(0)
  })

  it('account and audit work while the hub is serving; what was refused is not in the log', async () => {
    hub = await startHub(dir)
    const asked = ['--data', dir, '--unit', '652328', '--role', 'county-officer', '--name', '古丽']
    const made = await hubCommand<{ link: string; account: string }>(
      'account',
      'add',
      ...asked,
      '--url',
      hub.url,
    )
    expect(made.link).toMatch(new RegExp(`^${hub.url}/county#/set-up/wsu_`))
    const code = made.link.split('/').at(-1)
    const looked = () =>
      fetch(`${hub?.url}/county/set-up/look`, { method: 'POST', body: JSON.stringify({ code }) })
    expect(await (await looked()).json()).toMatchObject({ name: '古丽', unit: '652328' })
    const again = await run(['account', 'add', ...asked])
    expect([again.code, again.err]).toEqual([2, 'There is an account “古丽” already.\n'])
    await hubCommand('account', 'disable', '--data', dir, '--name', '古丽')
    expect((await looked()).status).toBe(404)
    const { accounts } = await hubCommand<{ accounts: object[] }>('account', 'list', '--data', dir)
    expect(accounts).toMatchObject([{ account: made.account, state: 'disabled' }])
    const found = await hubCommand<{ head: string }>('audit', '--data', dir)
    expect(found).toMatchObject({ whole: true, entries: 2 })
    const other = found.head.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
    expect((await run(['audit', '--data', dir, '--holds', found.head])).code).toBe(0)
    expect((await run(['audit', '--data', dir, '--holds', other])).code).toBe(3)
  })

  it('works while the hub is serving: code, token, close, revoke', async () => {
    hub = await startHub(dir)
    const station = await enrolled(hub.url)
    const { token } = await hubCommand<{ token: string }>('token', '--data', dir, '--unit', '652328')
    const units = await ask(`${hub.url}/v1/units`, { token })
    expect(units.json).toMatchObject({ root: '652328' })
    const closed = await hubCommand('close', '--data', dir, '--station', station.station)
    expect(closed).toMatchObject({ station: station.station, closedAt: expect.stringMatching(/Z$/) })
    const revoked = await hubCommand('revoke', '--data', dir, '--station', station.station)
    expect(revoked).toEqual({ station: station.station, revoked: [station.key.kid] })
    expect((await station.heartbeat()).problem).toBe('revoked')
  })
})

describe('serve', () => {
  it('answers within ten seconds of an empty directory, and stops with code 0 when told', async () => {
    const begun = performance.now()
    hub = await startHub(dir)
    expect((await ask(`${hub.url}/v1/time`)).status).toBe(200)
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(hub.launch).toMatch(new RegExp(`^${hub.url}/launch\\?code=`))
    expect(await hub.stop('SIGINT')).toBe(0)
    expect(existsSync(join(dir, 'hub.sqlite'))).toBe(true)
    // It leaves nothing behind that would keep the next one from serving.
    hub = await startHub(dir)
    expect(await hub.stop('SIGTERM')).toBe(0)
  })
})
