import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron/main'
import type { ElectronParts, KioskWindow } from './electron-parts.ts'
import { isOwnPage } from './pages.ts'
import type { Log } from './shell-deps.ts'

export type Senders = {
  /** Hears a word of the window's page. */
  hear(channel: string, act: () => void): void
  /** Answers a question of the window's page; `said` is not checked yet. Anyone else is answered `undefined`. */
  answer(channel: string, act: (said: unknown) => Promise<unknown>): void
}

/** All words from pages come through here, where their sender is checked: the main frame of our window, showing our page. */
export function setUpSenders({ ipcMain }: ElectronParts, window: KioskWindow, log: Log): Senders {
  const isOurs = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent, channel: string) => {
    const ours =
      sender === window.webContents &&
      senderFrame !== null &&
      senderFrame.parent === null &&
      isOwnPage(senderFrame.url)
    if (!ours) log('sender-refused', { channel })
    return ours
  }
  return {
    hear(channel, act) {
      ipcMain.on(channel, (event) => {
        if (isOurs(event, channel)) act()
      })
    },
    answer(channel, act) {
      ipcMain.handle(channel, (event, said: unknown) => (isOurs(event, channel) ? act(said) : undefined))
    },
  }
}
