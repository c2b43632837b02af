import { join } from 'node:path'
import type { ElectronParts } from './electron-parts.ts'
import type { ShellDeps } from './shell-deps.ts'

/** Chromium's files, the page's mailbox among them, lie beside the journal: a station's whole state is one folder. */
export function screenFolder({ data }: ShellDeps['config']): string {
  return join(data, 'screen')
}

/** One shell for one station: false when another one already runs on this data. Before `ready`. */
export function takeTheStation(
  { app }: ElectronParts,
  { config, log }: Pick<ShellDeps, 'config' | 'log'>,
): boolean {
  app.setPath('userData', screenFolder(config))
  const taken = app.requestSingleInstanceLock()
  if (!taken) log('already-running', { data: config.data })
  return taken
}
