import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nameProcess, readRecord, writeRecord } from './run-record.ts'
import { runWaystation } from './run-waystation.ts'

let root: string
let data: string

/** A server that keeps the contract of `serve`, and notes in `calls` what it was told and that it was stopped. */
const server = (name: string) => `
import { appendFileSync } from 'node:fs'
const [command, ...args] = process.argv.slice(2)
const note = (text) => appendFileSync(${JSON.stringify('CALLS')}, '${name} ' + text + '\\n')
note(command + ' ' + args.join(' '))
if (command === 'code') {
  console.log(JSON.stringify({ code: 'ABCD-1234', station: '652328-0001' }))
} else if (command === 'staff' || command === 'office') {
  console.log(JSON.stringify({ card: 'demo' }))
} else {
  const port = args[args.indexOf('--port') + 1]
  process.on('SIGTERM', () => { note('stopped'); process.exit(0) })
  setInterval(() => {}, 1000)
  console.log(JSON.stringify({ event: 'ready', url: 'http://127.0.0.1:' + port, launch: 'http://127.0.0.1:' + port + '/launch?code=${name}' }))
}
`
const builder = `
const { mkdirSync, writeFileSync } = require('node:fs')
mkdirSync('dist/renderer', { recursive: true })
writeFileSync('dist/renderer/index.html', '')
`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'start-'))
  data = join(root, 'kept')
  plant('package.json', '{ "type": "module" }')
  plant('node_modules/vite/package.json', '{ "type": "commonjs" }')
  plant('node_modules/vite/bin/vite.js', builder)
  plant('federation/main.ts', server('hub').replace('CALLS', join(root, 'calls')))
  plant('station/main.ts', server('station').replace('CALLS', join(root, 'calls')))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function calls(): string[] {
  const file = join(root, 'calls')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

function run(rest: { fresh?: boolean } = {}) {
  const said: string[] = []
  let ask = (_why: string): void => {}
  const asked = new Promise<string>((done) => {
    ask = done
  })
  const options = {
    help: false,
    fresh: rest.fresh ?? false,
    window: false,
    port: undefined,
    hubPort: undefined,
  }
  const code = runWaystation({ root, data, options, asked, say: (line) => said.push(line) })
  const up = () =>
    vi.waitFor(() => expect(said.join('\n')).toContain('Ctrl-C stops everything.'), { timeout: 10_000 })
  const urls = () => said.join('\n').match(/https?:\/\/\S+/g) ?? []
  return { said, code, up, urls, stop: () => ask('Stopping …') }
}

test('builds, starts hub and station, and prints first the address of the kiosk, then the one of the county', async () => {
  const { said, code, up, urls, stop } = run()
  await up()
  expect(said[0]).toBe('Building the screens …')
  expect(urls()).toHaveLength(2)
  expect(urls()[0]).toMatch(/launch\?code=station$/)
  expect(urls()[1]).toMatch(/launch\?code=hub$/)
  expect(said.join('\n')).toContain('no window, as asked by --no-window')
  stop()
  expect(await code).toBe(0)
})

test('enrols the station of the sample federation with a code of the hub', async () => {
  const { code, up, stop } = run()
  await up()
  stop()
  await code
  expect(calls()[1]).toBe(`hub code --data ${join(data, 'hub')} --unit 652328 --name 木垒县城区工会驿站`)
  const cards = calls().slice(2, 5)
  expect(cards.map((call) => /--card (\S+) --role (\S+)/.exec(call)?.slice(1))).toEqual([
    ['demo-manager', 'manager'],
    ['demo-volunteer', 'volunteer'],
    ['demo-guest', 'guest'],
  ])
  const offices = calls().slice(5, 7)
  expect(offices.map((call) => /hub office .*keys\/(\S+)\.json$/.exec(call)?.[1])).toEqual([
    '652328-union',
    '6523-legal',
  ])
  expect(calls()[7]).toMatch(/^station serve .* --hub http:\/\/127\.0\.0\.1:\d+ --code ABCD-1234$/)
})

test('stops the station before the hub, and both before it ends', async () => {
  const { code, up, stop } = run()
  await up()
  stop()
  expect(await code).toBe(0)
  expect(calls().slice(-2)).toEqual(['station stopped', 'hub stopped'])
})

test('a second run finds its data and its addresses again, builds nothing and asks for no second code or card', async () => {
  const first = run()
  await first.up()
  first.stop()
  await first.code
  const second = run()
  await second.up()
  second.stop()
  await second.code
  expect(second.urls()).toEqual(first.urls())
  expect(second.said.join('\n')).not.toContain('Building')
  expect(calls().filter((call) => call.startsWith('hub code'))).toHaveLength(1)
  expect(calls().filter((call) => call.startsWith('hub staff'))).toHaveLength(3)
})

test('--fresh removes what earlier runs left, says so, and enrols anew', async () => {
  const first = run()
  await first.up()
  first.stop()
  await first.code
  plant('kept/mine.txt', 'not of a run')
  const second = run({ fresh: true })
  await second.up()
  second.stop()
  await second.code
  expect(second.said[0]).toBe(`Removed logs, keys, start.json from ${data}.`)
  expect(existsSync(join(data, 'mine.txt'))).toBe(true)
  expect(calls().filter((call) => call.startsWith('hub code'))).toHaveLength(2)
})

test('the death of the hub stops the rest, and is a failure', async () => {
  const { said, code, up } = run()
  await up()
  process.kill(readRecord(data).pids![0]!, 'SIGKILL')
  expect(await code).toBe(1)
  expect(said).toContain('The hub ended (signal SIGKILL); stopping the rest.')
  expect(calls().at(-1)).toBe('station stopped')
})

test('a server that does not come up is told with its last words', async () => {
  plant('station/main.ts', `console.error('the journal is from the future'); process.exit(3)`)
  const { said, code } = run()
  expect(await code).toBe(1)
  expect(said.join('\n')).toMatch(/The station ended \(exit code 3\).*\n.*the journal is from the future/)
  expect(calls().at(-1)).toBe('hub stopped')
})

test('screens that cannot be built are told with the reason, and nothing is started', async () => {
  plant('node_modules/vite/bin/vite.js', `console.error('no such page'); process.exit(1)`)
  const { said, code } = run()
  expect(await code).toBe(1)
  expect(said.join('\n')).toMatch(/The screens could not be built:\nno such page/)
  expect(calls()).toEqual([])
})

test('a second run beside the first is refused, and harms it not', async () => {
  const first = run()
  await first.up()
  writeFileSync(join(data, 'start.pid'), nameProcess(process.ppid))
  const second = run()
  expect(await second.code).toBe(1)
  expect(second.said[0]).toContain(`already running on ${data}`)
  first.stop()
  expect(await first.code).toBe(0)
})

test('the mark of a run that was killed is no hindrance, though its process id lives again', async () => {
  plant('kept/start.pid', `${process.ppid} 1`)
  const { code, up, stop } = run()
  await up()
  stop()
  expect(await code).toBe(0)
})

test('Ctrl-C in the middle of a start leaves no process behind', async () => {
  plant('federation/main.ts', 'setInterval(() => {}, 1000)')
  const { code, stop } = run()
  await vi.waitFor(() => expect(readRecord(data).pids).toHaveLength(1), { timeout: 10_000 })
  const pid = readRecord(data).pids![0]!
  stop()
  expect(await code).toBe(0)
  expect(() => process.kill(pid, 0)).toThrow()
})

test('servers that a killed run left behind are ended first', async () => {
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', join(data, 'hub')], {
    stdio: 'ignore',
  })
  const gone = new Promise((done) => left.on('exit', (_code, signal) => done(signal)))
  writeRecord(data, { pids: [left.pid!] })
  const { said, code, up, stop } = run()
  await up()
  expect(await gone).toBe('SIGTERM')
  expect(said[0]).toBe('The last run was cut short; stopped 1 processes it left behind.')
  stop()
  await code
})

test('a process id that was given to a stranger since is let be', async () => {
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  writeRecord(data, { pids: [stranger.pid!] })
  const { code, up, stop } = run()
  await up()
  expect(stranger.exitCode).toBeNull()
  stop()
  await code
  stranger.kill()
})
