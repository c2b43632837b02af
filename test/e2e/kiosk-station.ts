import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { openForWriting } from '../../db/open.ts'
import { putDocument } from '../support/db/put-document.ts'

const program = fileURLToPath(new URL('../../station/main.ts', import.meta.url))

/** A real station host as a program of its own, with the built screens. */
export type KioskStation = {
  url(): string
  /** The next launch address; each opens a browser once. */
  launch(): string
  /** Opens the kiosk's page by the next launch address. */
  open(page: Page): Promise<void>
  /** SIGKILL: what a power cut is to a program. */
  kill(): Promise<void>
  /** Starts again on the same data and the same port, as the shell would. */
  restart(): Promise<void>
  /** Puts documents where the county's feed would, while the host is down for a moment. */
  plant(documents: readonly Parameters<typeof putDocument>[1][]): Promise<void>
  /** Where the host keeps everything. */
  data: string
  /** Asks the host from outside the page, with the page's cookie. */
  ask<T>(context: BrowserContext, call: string, input?: object): Promise<T>
  stop(): Promise<void>
}

/** `documents`: what its county has sent already; `before`: puts into its folder what a former run of the host left there. */
export async function startKioskStation(
  options: string[] = [],
  documents: readonly Parameters<typeof putDocument>[1][] = [],
  before?: (data: string) => void,
): Promise<KioskStation> {
  const data = mkdtempSync(join(tmpdir(), 'kiosk-e2e-'))
  before?.(data)
  if (documents.length > 0) putDocuments(join(data, 'station.db'), documents)
  let launch = ''
  let host = await serve('0')

  async function serve(port: string): Promise<ChildProcess> {
    const args = [program, 'serve', '--data', data, '--port', port, '--log', 'error', ...options]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => {
      launch = (JSON.parse(line) as { launch: string }).launch
    })
    await once(lines, 'line')
    return child
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (host.exitCode !== null || host.signalCode !== null) return
    host.kill(signal)
    await once(host, 'exit')
  }

  const url = () => new URL(launch).origin
  return {
    url,
    launch: () => launch,
    async open(page) {
      const spent = launch
      await page.goto(launch)
      await expect.poll(() => launch).not.toBe(spent)
      await expect(page.locator('.tile').first()).toBeVisible()
    },
    kill: () => end('SIGKILL'),
    async restart() {
      host = await serve(new URL(launch).port)
    },
    async plant(more) {
      const { port } = new URL(launch)
      await end('SIGTERM')
      putDocuments(join(data, 'station.db'), more)
      host = await serve(port)
    },
    data,
    async ask<T>(context: BrowserContext, call: string, input: object = {}) {
      const answer = await context.request.post(`${url()}/contract/${call}`, {
        data: input,
        headers: { origin: url() },
      })
      const { value } = (await answer.json()) as { value: T }
      return value
    },
    async stop() {
      await end('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function putDocuments(path: string, documents: readonly Parameters<typeof putDocument>[1][]): void {
  const opened = openForWriting(path, {
    onFatal: (error) => {
      throw error
    },
    relieve: () => false,
  })
  if (!opened.ok) throw new Error(opened.say)
  for (const document of documents) putDocument(opened.db, document)
  opened.db.sqlite.close()
}
