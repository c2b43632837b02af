import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../../station/clock.ts'
import { systemClock } from '../../../station/clock.ts'
import type { HostConfig } from '../../../station/host-config.ts'
import type { Log } from '../../../station/log.ts'
import type { Random } from '../../../station/random.ts'
import { systemRandom } from '../../../station/random.ts'
import type { Host } from '../../../station/start-host.ts'
import { startHost } from '../../../station/start-host.ts'

export type LoggedLine = { level: 'info' | 'warn' | 'error'; facts: object; message: string }

/** A log that remembers what was said. */
export function rememberingLog(): Log & { lines: LoggedLine[] } {
  const lines: LoggedLine[] = []
  const at = (level: LoggedLine['level']) => (facts: object, message: string) =>
    void lines.push({ level, facts, message })
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}

export type HostOptions = {
  config?: Partial<HostConfig>
  clock?: Clock
  random?: Random
  log?: Log
  onFatal?: (error: Error) => void
}

/** Starts a host in this process; a fatal failure is thrown, since the test must not die with it. */
export async function startTestHost(dataDir: string, options: HostOptions = {}): Promise<Host> {
  const started = await startHost({
    config: { dataDir, app: '0.1.0', ...options.config },
    clock: options.clock ?? systemClock,
    random: options.random ?? systemRandom,
    log: options.log ?? rememberingLog(),
    onFatal:
      options.onFatal ??
      ((error) => {
        throw error
      }),
  })
  if (!started.ok) throw new Error(started.say)
  return started.host
}

/** A fresh folder under the system's own for scratch files, and how to be rid of it. */
export function scratchFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'waystation-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
