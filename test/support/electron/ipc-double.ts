import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebFrameMain } from 'electron/main'
import { guard } from './guard.ts'
import type { WindowDouble } from './window-double.ts'
import type { World } from './world.ts'
import { note } from './world.ts'

export type Sender = { window: WindowDouble; url: string; isSubframe?: boolean; isGone?: boolean }

/** Words from pages: what the test sends is what a preload would. */
export type IpcDouble = {
  send(channel: string, from: Sender): void
  invoke(channel: string, from: Sender, said: unknown): Promise<unknown>
}

export function ipcDouble(world: World) {
  const hearers = new Map<string, (event: IpcMainEvent) => void>()
  const answerers = new Map<string, (event: IpcMainInvokeEvent, ...said: unknown[]) => unknown>()
  const testSide: IpcDouble = {
    send: (channel, from) => hearers.get(channel)?.(eventFrom(from) as IpcMainEvent),
    async invoke(channel, from, said) {
      const answer = answerers.get(channel)
      if (answer === undefined) throw new Error(`No handler registered for '${channel}'`)
      return structuredClone(await answer(eventFrom(from) as IpcMainInvokeEvent, structuredClone(said)))
    },
  }
  const shellSide = guard('ipcMain', {
    on: ((channel: string, hear: (event: IpcMainEvent) => void) => {
      note(world, `ipcMain.on ${channel}`)
      hearers.set(channel, hear)
    }) as IpcMain['on'],
    handle(channel, answer) {
      note(world, `ipcMain.handle ${channel}`)
      if (answerers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      answerers.set(channel, answer)
    },
  } satisfies Pick<IpcMain, 'on' | 'handle'>)
  return { testSide, shellSide }
}

function eventFrom({ window, url, isSubframe = false, isGone = false }: Sender) {
  const frame = { url, parent: isSubframe ? {} : null } as WebFrameMain
  return { sender: window.shellSide.webContents, senderFrame: isGone ? null : frame }
}
