import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  MessagePortMain,
  WebContents,
  WindowOpenHandlerResponse,
} from 'electron/main'
import { guard } from './guard.ts'
import { receivePorts } from './port-double.ts'
import type { World } from './world.ts'
import { listener, note, onlyAfterReady } from './world.ts'

export type PageMessage = { channel: string; message: unknown; ports: readonly MessagePortMain[] }

/** A window as the test sees it: what the shell asked of it, and how to make things happen to it. */
export type WindowDouble = {
  options: BrowserWindowConstructorOptions
  events: EventEmitter
  page: EventEmitter
  loads: string[]
  received: PageMessage[]
  /** Hears each message as it comes; those before are in `received`. */
  hear: (message: PageMessage) => void
  crashes: number
  opens(url: string): WindowOpenHandlerResponse
  /** What the shell holds. */
  shellSide: BrowserWindow
}

export function browserWindowDouble(world: World): typeof BrowserWindow {
  function open(options: BrowserWindowConstructorOptions = {}): BrowserWindow {
    onlyAfterReady(world, 'new BrowserWindow')
    const { preload } = options.webPreferences ?? {}
    if (preload === undefined || !isAbsolute(preload)) throw new Error('preload must be an absolute path.')
    const window = openWindow(world, options)
    world.windows.push(window)
    // Electron tells this from inside the constructor.
    world.app.emit('web-contents-created', {}, window.shellSide.webContents)
    return window.shellSide
  }
  // A function that returns an object is as good as a class to `new`.
  return new Proxy(open, {
    construct: (_open, [options]) => open(options),
  }) as unknown as typeof BrowserWindow
}

function openWindow(world: World, options: BrowserWindowConstructorOptions): WindowDouble {
  const [events, page] = [new EventEmitter(), new EventEmitter()]
  let opens: (url: string) => WindowOpenHandlerResponse = () => ({ action: 'allow' })
  let destroyed = false
  events.prependListener('closed', () => {
    destroyed = true
  })
  const alive = (call: string) => {
    if (destroyed) throw new TypeError('Object has been destroyed')
    note(world, call)
  }

  const webContents = guard('webContents', {
    on: listener(page, 'on') as WebContents['on'],
    setWindowOpenHandler(handler) {
      alive('webContents.setWindowOpenHandler')
      opens = (url) => handler({ url } as Parameters<typeof handler>[0])
    },
    postMessage(channel, message, transfer) {
      alive(`webContents.postMessage ${channel}`)
      const received = { channel, message, ports: receivePorts(transfer) }
      window.received.push(received)
      window.hear(received)
    },
    forcefullyCrashRenderer() {
      alive('webContents.forcefullyCrashRenderer')
      window.crashes += 1
    },
  } satisfies Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'postMessage' | 'forcefullyCrashRenderer'>)

  const shellSide = guard('window', {
    on: listener(events, 'on') as BrowserWindow['on'],
    once: listener(events, 'once') as BrowserWindow['once'],
    webContents: webContents as WebContents,
    async loadURL(url) {
      alive(`window.loadURL ${url}`)
      window.loads.push(url)
    },
    show: () => alive('window.show'),
    focus: () => alive('window.focus'),
    restore: () => alive('window.restore'),
    setKiosk: (flag) => alive(`window.setKiosk ${flag}`),
  } satisfies Pick<
    BrowserWindow,
    'on' | 'once' | 'webContents' | 'loadURL' | 'show' | 'focus' | 'restore' | 'setKiosk'
  >)

  const window: WindowDouble = {
    options,
    events,
    page,
    loads: [],
    received: [],
    hear: () => {},
    crashes: 0,
    opens: (url) => opens(url),
    shellSide: shellSide as BrowserWindow,
  }
  return window
}
