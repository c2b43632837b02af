import type { KioskWindow } from './electron-parts.ts'
import type { HostProcess } from './host-process.ts'
import type { Senders } from './senders.ts'
import { channels } from './words.ts'

/** Gives the page its line to the host each time a document has loaded ("finish" replaces the document), and takes it with it. */
export function setUpScreen(window: KioskWindow, senders: Senders, host: HostProcess): void {
  senders.hear(channels.screenLoaded, () => host.connect(window))
  window.webContents.on('did-start-navigation', (event) => {
    if (event.isMainFrame && !event.isSameDocument) host.disconnect(window)
  })
  window.webContents.on('render-process-gone', () => host.disconnect(window))
  window.on('closed', () => host.disconnect(window))
}
