import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Part } from './server-process.ts'
import { startServer } from './server-process.ts'

let folder: string
const parts: Part[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'server-'))
})

afterEach(async () => {
  for (const part of parts.splice(0)) await part.stop()
  rmSync(folder, { recursive: true, force: true })
})

function start(source: string) {
  return startServer({
    name: 'hub',
    command: process.execPath,
    args: ['-e', source],
    logFile: join(folder, 'logs/hub.log'),
    cwd: folder,
    note: (part) => parts.push(part),
  })
}

test('takes the addresses of the ready line, whatever is printed before it', async () => {
  const ready = { event: 'ready', url: 'http://127.0.0.1:1', launch: 'http://127.0.0.1:1/launch?code=a' }
  const server = await start(`
    console.log('{"half'); console.log('null'); console.log(${JSON.stringify(JSON.stringify(ready))})
    setInterval(() => {}, 1000)
  `)
  expect([server.url, server.launch()]).toEqual([ready.url, ready.launch])
})

test('hears of the next launch address when one was used', async () => {
  const server = await start(`
    const say = (line) => console.log(JSON.stringify(line))
    say({ event: 'ready', url: 'http://a', launch: 'http://a/1' })
    setTimeout(() => say({ event: 'launch', launch: 'http://a/2' }), 100)
    setInterval(() => {}, 1000)
  `)
  expect(await new Promise((heard) => server.onLaunch(heard))).toBe('http://a/2')
  expect(server.launch()).toBe('http://a/2')
})

test('a server without a launch address is opened by its plain one', async () => {
  const server = await start(`
    console.log('{"event":"ready","url":"http://a"}')
    setInterval(() => {}, 1000)
  `)
  expect(server.launch()).toBe('http://a')
})

test('a server that ends instead is told with its last words, and its log is kept', async () => {
  const started = start(`console.error('the file is from the future'); process.exit(3)`)
  await expect(started).rejects.toThrow(
    /^The hub ended \(exit code 3\).*hub\.log:\nthe file is from the future$/s,
  )
  expect(readFileSync(join(folder, 'logs/hub.log'), 'utf8')).toContain('from the future')
})

test('a command that does not exist is told', async () => {
  const words = { name: 'hub', command: '/nowhere/hub', args: [], cwd: folder, note: () => {} }
  await expect(startServer({ ...words, logFile: join(folder, 'hub.log') })).rejects.toThrow(/ENOENT/)
})

test('stopping asks first, and a server that obeys ends with its own exit code', async () => {
  const server = await start(`
    process.on('SIGTERM', () => process.exit(0))
    setInterval(() => {}, 1000)
    console.log('{"event":"ready","url":"http://a"}')
  `)
  await parts[0]!.stop()
  expect(await server.ended).toEqual({ code: 0, signal: null })
})
