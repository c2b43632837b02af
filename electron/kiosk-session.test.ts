import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exitCodes } from './exit-codes.ts'

const assets = join(import.meta.dirname, '../assets/os')
const read = (path: string) => readFileSync(join(assets, path), 'utf8')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-'))
  cpSync(join(assets, 'linux/lib'), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A program of that name found before the system's own. */
function standIn(name: string, body: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`)
  chmodSync(join(folder, name), 0o755)
}

function run(script: string, env: Record<string, string> = {}) {
  const path = `${folder}:${process.env['PATH']}`
  const own = { PATH: path, RUNTIME_DIRECTORY: folder, WAYSTATION_PROGRAM: join(folder, 'program') }
  return spawnSync('sh', [join(folder, script)], { env: { ...own, ...env }, encoding: 'utf8' })
}

describe('the session of a Linux kiosk', () => {
  it.each(Object.values(exitCodes))(
    'ends with the program’s own code %i, though the compositor ends with 0',
    (code) => {
      standIn('program', `exit ${code}`)
      standIn('cage', 'shift 2; "$@"; exit 0')
      expect(run('session').status).toBe(code)
    },
  )

  it('says that the window was lost when the compositor ends before the program', () => {
    standIn('program', 'exit 0')
    standIn('cage', 'exit 0')
    writeFileSync(join(folder, 'exit-code'), '78\n')
    expect(run('session').status).toBe(exitCodes.windowLost)
  })

  it('sets the keys before the program starts under X, and keeps its code', () => {
    standIn('program', `echo "program" >>"${folder}/log"; exit 75`)
    standIn('xkbcomp', `echo "keys $*" >>"${folder}/log"`)
    standIn('xset', `echo "lit" >>"${folder}/log"`)
    standIn('xinit', 'export DISPLAY=:0; "$1"; exit 1')
    expect(run('session', { WAYSTATION_SESSION: 'x' }).status).toBe(exitCodes.pageLoop)
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe(
      'keys -w0 -I/etc/xkb /etc/xkb/waystation.xkb :0\nlit\nprogram\n',
    )
  })

  it('refuses a session it does not know', () => {
    const { status, stderr } = run('session', { WAYSTATION_SESSION: 'kde' })
    expect(status).toBe(64)
    expect(stderr).toContain('must be cage or x')
  })

  it.each([
    ['77', '--no-block reboot\n'],
    ['78', '--no-block start getty@tty1.service\n'],
    ['0', ''],
    ['75', ''],
    ['KILL', ''],
  ])('has the machine do after code %s: %j', (code, said) => {
    standIn('systemctl', 'echo "$*"')
    expect(run('after-exit', { EXIT_STATUS: code }).stdout).toBe(said)
  })
})

describe('what the system does with the shell’s exit codes', () => {
  const { rebootWanted, service } = exitCodes

  it('is to start it again on Linux, but for the two that ask for something else', () => {
    const unit = read('linux/etc/systemd/system/waystation.service')
    expect(unit).toMatch(/^Restart=always$/m)
    expect(unit).toMatch(new RegExp(`^RestartPreventExitStatus=${rebootWanted} ${service}$`, 'm'))
    for (const code of Object.values(exitCodes)) expect(unit).toMatch(new RegExp(`[ #]${code} [a-z]`))
  })

  it('is the same on Windows', () => {
    const launcher = read('windows/shell-launcher.xml')
    expect(launcher).toContain('<DefaultAction Action="RestartShell"/>')
    expect([...launcher.matchAll(/ReturnCode="(\d+)" Action="(\w+)"/g)].map(([, ...said]) => said)).toEqual([
      [String(rebootWanted), 'RestartDevice'],
      [String(service), 'DoNothing'],
    ])
  })
})

describe('the keys of a Linux kiosk', () => {
  it('are words and numbers: no modifier but Shift, no function key', () => {
    const symbols = read('linux/etc/xkb/symbols/waystation').replace(/\/\/.*$/gm, '')
    expect(symbols.match(/modifier_map \w+/g)).toEqual(['modifier_map Shift'])
    expect(symbols).not.toMatch(/Control|Alt|Super|Meta|Hyper|ISO_Level|XF86|Switch_VT|\bF\d/)
  })
})

it('lays out every file of the kiosk where the unit looks for it', () => {
  const to = join(folder, 'root')
  const env = { PATH: process.env['PATH'], DESTDIR: to }
  const done = spawnSync('sh', [join(assets, 'linux/install-kiosk')], { env, encoding: 'utf8' })
  expect(done.stderr).toBe('')
  for (const program of ['session', 'run', 'run-x', 'after-exit']) {
    expect(readFileSync(join(to, 'usr/lib/waystation', program), 'utf8')).toMatch(/^#!\/bin\/sh/)
  }
  const unit = readFileSync(join(to, 'etc/systemd/system/waystation.service'), 'utf8')
  for (const [, program] of unit.matchAll(/^Exec\w+=\+?(\/usr\/lib\/waystation\/\S+)$/gm)) {
    expect(readFileSync(join(to, program ?? ''), 'utf8')).not.toBe('')
  }
})
