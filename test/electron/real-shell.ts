import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { _electron } from '@playwright/test'

export type RealShell = {
  app: ElectronApplication
  page: Page
  /** The shell's lines so far. */
  lines(): Record<string, unknown>[]
  /** The shell's exit code, once it has ended. */
  ended: Promise<number | null>
  close(): Promise<void>
}

const root = join(import.meta.dirname, '../..')

/** Starts the built shell, as an ordinary window on data of its own, with no hub to reach. */
export async function startRealShell(): Promise<RealShell> {
  const program = process.env['WAYSTATION_ELECTRON']
  if (program === undefined) throw new Error('Start this suite with: node test/electron/run.ts')
  const data = mkdtempSync(join(tmpdir(), 'real-shell-'))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: program,
    args: [...asRoot, root],
    env: { ...(process.env as Record<string, string>), WAYSTATION_STATION_DATA: data, WAYSTATION_KIOSK: '0' },
  })
  let text = ''
  const child = app.process()
  child.stdout?.on('data', (chunk) => {
    text += chunk
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const page = await app.firstWindow()
  return {
    app,
    page,
    ended,
    lines: () =>
      text
        .split('\n')
        .filter((line) => line.startsWith('{"at"'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
