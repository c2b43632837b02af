// The only code of ours that sees both the page and the main process. It runs sandboxed in a world of its own, before the page, and
// is built to one CommonJS file without Node. It passes a port and one question through, and knows nothing else.
import { contextBridge, ipcRenderer } from 'electron/renderer'
import type { PortForPage, ShellForPage } from './words.ts'
import { channels } from './words.ts'

// The window is not Node's to describe, and this one file is not worth the browser's types for the whole shell.
declare const window: {
  addEventListener(event: 'load', act: () => void): void
  postMessage(message: PortForPage, targetOrigin: string, transfer: readonly unknown[]): void
}

// Only after `load` has the page's script run and set up its ear: a port posted earlier would be lost.
window.addEventListener('load', () => ipcRenderer.send(channels.screenLoaded))
ipcRenderer.on(channels.port, (event) => window.postMessage({ type: 'waystation-port' }, '*', event.ports))

const shell: ShellForPage = { leaveKiosk: (pin) => ipcRenderer.invoke(channels.leaveKiosk, pin) }
contextBridge.exposeInMainWorld('waystationShell', shell)
