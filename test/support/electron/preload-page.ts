import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import type { MessagePortMain } from 'electron/main'
import { homePage } from '../../../electron/pages.ts'
import { findBrowser } from '../../../scripts/browser/find-browser.ts'
import { thisMachine } from '../../../scripts/browser/machine.ts'
import type { FromPage, ToPage } from './page-worlds.ts'
import { pageWorld, preloadWorld } from './page-worlds.ts'
import type { StartedShell } from './started-shell.ts'

export type PreloadPage = {
  page: Page
  /** What Chromium said on its console, errors and refusals among it. */
  said: string[]
  /** The page is reloaded, as "finish" does. */
  reload(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the shell's page in a real Chromium: what its scheme answers is served over loopback, the built preload runs in an isolated
 * world as in Electron, and its words go to the shell's own handlers and come back, ports included.
 */
export async function openPreloadPage(
  shell: StartedShell,
  preload: string,
  browser: Browser,
): Promise<PreloadPage> {
  const server = await serve(shell)
  const context = await browser.newContext()
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (problem) => said.push(problem.message))
  await joinWorlds(await context.newCDPSession(page), shell, preload)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return {
    page,
    said,
    reload: async () => void (await page.reload()),
    async close() {
      await context.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** A real Chromium, silent on the network. */
export function launchChromium(): Promise<Browser> {
  const found = findBrowser(thisMachine())
  if (found === undefined) throw new Error('No Chrome or Chromium; npm test installs one.')
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  const silent = ['--disable-component-update', '--disable-sync', '--disable-features=Translate']
  // Electron's pages hear a port close; a browser's do not yet.
  const asElectron = ['--enable-blink-features=MessagePortCloseEvent']
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: found.path, args: [...args, ...silent, ...asElectron, ...asRoot] })
}

/** Every request goes to the handler the shell gave its scheme. */
async function serve({ double }: StartedShell): Promise<Server> {
  const server = createServer((request, response) => {
    const { range } = request.headers
    const headers = range === undefined ? {} : { range }
    void double
      .fetch(new URL(request.url ?? '/', homePage).href, { method: request.method ?? 'GET', headers })
      .then((answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers))
        if (answer.body === null) response.end()
        else Readable.fromWeb(answer.body as never).pipe(response)
      })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}

async function joinWorlds(cdp: CDPSession, { double, window }: StartedShell, preload: string): Promise<void> {
  const worldName = 'preload'
  const sender = { window, url: homePage }
  const ports = new Map<number, MessagePortMain>()
  let context: number | undefined
  let lastPort = 0

  const tellPage = (told: ToPage) => {
    const expression = `globalThis.tellPage(${JSON.stringify(told)})`
    // A page that is being replaced hears nothing any more.
    return cdp.send('Runtime.evaluate', { expression, contextId: context ?? 0 }).catch(() => undefined)
  }
  cdp.on('Runtime.executionContextCreated', ({ context: made }) => {
    if (made.name === worldName) context = made.id
  })
  cdp.on('Runtime.bindingCalled', ({ payload }) => {
    const sent: FromPage = JSON.parse(payload)
    if (sent.kind === 'send') double.ipc.send(sent.channel, sender)
    else if (sent.kind === 'port') ports.get(sent.port)?.postMessage(sent.data)
    else if (sent.kind === 'port-closed') ports.get(sent.port)?.close()
    else {
      const { channel, said, id } = sent
      void double.ipc.invoke(channel, sender, said).then((value) => tellPage({ kind: 'answer', id, value }))
    }
  })
  window.hear = ({ channel, ports: [port] }) => {
    lastPort += 1
    const number = lastPort
    if (port === undefined) throw new Error('The shell sent the page a message without a port.')
    ports.set(number, port)
    port.on('message', ({ data }) => void tellPage({ kind: 'port', port: number, data }))
    port.on('close', () => void tellPage({ kind: 'close-port', port: number }))
    void tellPage({ kind: 'open-port', channel, port: number })
    port.start()
  }

  await cdp.send('Runtime.enable')
  await cdp.send('Page.enable')
  await cdp.send('Runtime.addBinding', { name: 'tellTest', executionContextName: worldName })
  const inPreload = `(${preloadWorld})();(function (require, exports, module) {${readFileSync(preload, 'utf8')}\n})(globalThis.require, {}, {})`
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${pageWorld})()` })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: inPreload, worldName })
}
