import type { App, CommandLine } from 'electron/main'
import { guard } from './guard.ts'
import type { World } from './world.ts'
import { listener, note, onlyBeforeReady } from './world.ts'

export type AppRules = {
  version: string
  lock: boolean
  /** The folder the app lies in. */
  appPath: string
}

export function appDouble(world: World, { version, lock, appPath }: AppRules) {
  let locked = false
  const ready = new Promise<void>((resolve) => {
    world.app.once('ready', () => {
      world.ready = true
      resolve()
    })
  })
  const commandLine = guard('app.commandLine', {
    appendSwitch: (name, value) =>
      onlyBeforeReady(world, `app.commandLine.appendSwitch ${name}${value === undefined ? '' : `=${value}`}`),
  } satisfies Pick<CommandLine, 'appendSwitch'>)

  return guard('app', {
    on: listener(world.app, 'on') as App['on'],
    commandLine: commandLine as CommandLine,
    disableHardwareAcceleration: () => onlyBeforeReady(world, 'app.disableHardwareAcceleration'),
    exit(code) {
      note(world, `app.exit ${code}`)
      world.exitCode = code ?? 0
    },
    getAppPath: () => appPath,
    getPath: (name) => `/home/kiosk/.config/Waystation/${name}`,
    getVersion: () => version,
    isPackaged: true,
    requestSingleInstanceLock() {
      onlyBeforeReady(world, 'app.requestSingleInstanceLock')
      locked = true
      return lock
    },
    setPath(name, path) {
      // The lock lies in this folder, and Chromium opens it at ready.
      if (locked) throw new Error('app.setPath after the lock was taken in the old place.')
      onlyBeforeReady(world, `app.setPath ${name} ${path}`)
    },
    whenReady: () => ready,
    relaunch() {
      throw new Error('app.relaunch is never used: the system starts the shell again, by its exit code.')
    },
  } satisfies Pick<
    App,
    | 'on'
    | 'commandLine'
    | 'disableHardwareAcceleration'
    | 'exit'
    | 'getAppPath'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
    | 'requestSingleInstanceLock'
    | 'setPath'
    | 'whenReady'
    | 'relaunch'
  >)
}
