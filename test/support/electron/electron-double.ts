import type { Display, IpcMain, Menu, PowerSaveBlocker, Protocol, Screen } from 'electron/main'
import type { ElectronParts } from '../../../electron/electron-parts.ts'
import type { AppRules } from './app-double.ts'
import { appDouble } from './app-double.ts'
import { guard } from './guard.ts'
import type { IpcDouble } from './ipc-double.ts'
import { ipcDouble } from './ipc-double.ts'
import { messageChannelDouble } from './port-double.ts'
import type { SessionDouble } from './session-double.ts'
import { sessionDouble } from './session-double.ts'
import { utilityProcessDouble } from './utility-process-double.ts'
import { browserWindowDouble } from './window-double.ts'
import type { World } from './world.ts'
import { newWorld, note, onlyAfterReady, onlyBeforeReady } from './world.ts'

export type ElectronDouble = World & {
  electron: ElectronParts
  /** The same parts as a plain list of names, for a module that stands in for Electron's own. */
  parts: ElectronParts
  session: SessionDouble
  ipc: IpcDouble
  /** Asks the scheme the shell serves, as a page would. */
  fetch(url: string, init?: RequestInit): Promise<Response>
  becomeReady(): void
}

type Serve = (request: Request) => Response | Promise<Response>

/**
 * Electron's main process without Electron: the parts the shell uses, typed as Electron types them, throwing on all the rest and on
 * every use that Electron's own rules of order forbid.
 */
export function electronDouble(rules: Partial<AppRules> = {}): ElectronDouble {
  const world = newWorld()
  const session = sessionDouble(world)
  const ipc = ipcDouble(world)
  const served = new Map<string, Serve>()
  const privileged = new Set<string>()

  const electron = {
    app: appDouble(world, {
      version: '1.2.3',
      lock: true,
      appPath: '/app',
      ...rules,
    }) as unknown as ElectronParts['app'],
    BrowserWindow: browserWindowDouble(world),
    MessageChannelMain: messageChannelDouble,
    utilityProcess: utilityProcessDouble(world),
    session: session.shellSide as ElectronParts['session'],
    ipcMain: ipc.shellSide as IpcMain,
    Menu: guard('Menu', {
      setApplicationMenu: (menu) => note(world, `Menu.setApplicationMenu ${menu === null ? 'none' : 'some'}`),
    } satisfies Pick<typeof Menu, 'setApplicationMenu'>) as typeof Menu,
    powerSaveBlocker: guard('powerSaveBlocker', {
      start(type) {
        onlyAfterReady(world, `powerSaveBlocker.start ${type}`)
        return 1
      },
    } satisfies Pick<PowerSaveBlocker, 'start'>) as PowerSaveBlocker,
    screen: guard('screen', {
      getPrimaryDisplay() {
        onlyAfterReady(world, 'screen.getPrimaryDisplay')
        return { bounds: { x: 0, y: 0, width: 1080, height: 1920 } } as Display
      },
    } satisfies Pick<Screen, 'getPrimaryDisplay'>) as Screen,
    protocol: guard('protocol', {
      registerSchemesAsPrivileged(schemes) {
        onlyBeforeReady(world, 'protocol.registerSchemesAsPrivileged')
        if (privileged.size > 0) throw new Error('A second registerSchemesAsPrivileged replaces the first.')
        for (const { scheme } of schemes) privileged.add(scheme)
      },
      handle(scheme, serve) {
        onlyAfterReady(world, `protocol.handle ${scheme}`)
        if (!privileged.has(scheme))
          throw new Error(`${scheme} was not registered: its pages would have no origin.`)
        served.set(scheme, serve)
      },
    } satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>) as Protocol,
  } satisfies ElectronParts

  return Object.assign(world, {
    electron: guard('electron', electron),
    parts: electron,
    session: session.testSide,
    ipc: ipc.testSide,
    async fetch(url: string, init?: RequestInit) {
      const serve = served.get(new URL(url).protocol.slice(0, -1))
      if (serve === undefined) throw new Error(`Nobody serves ${url}`)
      return serve(new Request(url, init))
    },
    becomeReady: () => void world.app.emit('ready'),
  })
}
