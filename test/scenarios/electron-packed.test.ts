import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Arch, build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { BuiltApp } from '../support/electron/built-app.ts'
import { builtApp, project } from '../support/electron/built-app.ts'
import { electronDouble } from '../support/electron/electron-double.ts'
import { runHost } from '../support/electron/host-child.ts'
import { runtimeStandIn } from '../support/electron/runtime-stand-in.ts'

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }

let app: BuiltApp
const output = () => join(app.root, 'packages')

/** Packs the app as it is shipped, round a stand-in for the runtime. No wrapper (deb, NSIS) is made: their tools cannot be fetched here. */
async function pack(target: 'linux' | 'windows'): Promise<string> {
  const platform = target === 'linux' ? Platform.LINUX : Platform.WINDOWS
  await build({
    projectDir: app.root,
    targets: platform.createTarget('dir', Arch.x64),
    publish: 'never',
    config: {
      extends: null,
      electronDist: join(app.root, 'runtime'),
      electronVersion: version,
      directories: { output: output() },
      // The stand-in is no Windows program, in which an icon, a version or the archive's hash could be written.
      win: { signAndEditExecutable: false },
      disableAsarIntegrity: true,
    },
  })
  return join(output(), target === 'linux' ? 'linux-unpacked' : 'win-unpacked')
}

beforeAll(async () => {
  app = await builtApp()
  runtimeStandIn(join(app.root, 'runtime'), version)
  for (const place of ['electron-builder.yml', 'assets/os', 'docs/kiosk-hardware.md', 'LICENSE'])
    cpSync(join(project, place), join(app.root, place), { recursive: true })
  mkdirSync(join(app.root, 'dist/renderer/assets'), { recursive: true })
  for (const page of [
    'index.html',
    'county.html',
    'assets/kiosk.js',
    'assets/kiosk.js.map',
    'assets/county-1a2b.js',
  ])
    writeFileSync(join(app.root, 'dist/renderer', page), page)
  // Things that lie about in a checkout and are nobody's business.
  mkdirSync(join(app.root, 'station'))
  for (const stray of ['.env', 'station/main.ts', 'dist/electron/main.js.map', 'notes.txt'])
    writeFileSync(join(app.root, stray), 'stray')
})
afterAll(() => app.remove())

describe.each([
  ['linux', 'linux-x64.node'],
  ['windows', 'win32-x64.node'],
] as const)('the package for %s', (target, native) => {
  let folder: string
  let files: string[]
  beforeAll(async () => {
    folder = await pack(target)
    files = listPackage(join(folder, 'resources/app.asar'), { isPack: false }).map((file) =>
      file.replaceAll('\\', '/'),
    )
  })

  it('holds the bundles, the screens and one library, and nothing else', () => {
    const tops = new Set(files.map((file) => file.split('/').slice(1, 3).join('/')))
    expect([...tops].sort()).toEqual([
      'dist',
      'dist/electron',
      'dist/renderer',
      'node_modules',
      'node_modules/better-sqlite3',
      'package.json',
    ])
    for (const file of [
      'main.js',
      'host.js',
      'preload.cjs',
      'package.json',
      'db/migrations/0010-journal.sql',
    ])
      expect(files).toContain(`/dist/electron/${file}`)
    expect(files).toContain('/dist/renderer/assets/kiosk.js')
    expect(files.filter((file) => /county|\.map$|\.ts$|\.cpp$|\.env|notes/.test(file))).toEqual([])
  })

  it('carries the native part of its own system only, outside the archive', () => {
    const natives = files.filter((file) => file.endsWith('.node'))
    expect(natives).toEqual([`/node_modules/better-sqlite3/prebuilds/${native}`])
    const outside = join(folder, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
    expect(readdirSync(outside)).toEqual([native])
  })

  it('brings the operating system’s half, in the languages of the kiosk', () => {
    for (const file of ['linux/install-kiosk', 'windows/shell-launcher.xml', 'kiosk-hardware.md'])
      expect(existsSync(join(folder, 'resources/os', file))).toBe(true)
    expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })
})

it('has its fuses blown by the packager', async () => {
  const wire = await getCurrentFuseWire(join(output(), 'linux-unpacked/waystation'))
  const isWhole = (fuse: FuseV1Options) => String.fromCharCode(wire[fuse] ?? 0) === '1'
  expect({
    runAsNode: isWhole(FuseV1Options.RunAsNode),
    nodeOptions: isWhole(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isWhole(FuseV1Options.EnableNodeCliInspectArguments),
    onlyFromArchive: isWhole(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: isWhole(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    onlyFromArchive: true,
    fileProtocol: false,
  })
})

it('runs its host from what the archive holds', async () => {
  const taken = join(app.root, 'taken-out')
  extractAll(join(output(), 'linux-unpacked/resources/app.asar'), taken)
  const double = electronDouble()
  double.becomeReady()
  const said: unknown[] = []
  const host = double.electron.utilityProcess.fork(join(taken, 'dist/electron/host.js'), ['serve'], {
    env: { WAYSTATION_STATION_DATA: join(app.root, 'data'), WAYSTATION_STATION_LOG: 'error' },
  })
  host.on('message', (message) => void said.push(message))
  const child = runHost(double.hosts[0]!)
  const ended = new Promise((done) => child.once('exit', done))
  await vi.waitFor(() => expect(said).toContainEqual({ event: 'ready' }), { timeout: 10_000 })
  host.postMessage({ type: 'stop' })
  expect(await ended).toBe(0)
  expect(double.hosts[0]?.stderr).toBe('')
})
