import { statfsSync } from 'node:fs'
import { cpus, platform, release } from 'node:os'
import Database from 'better-sqlite3'

export type Machine = {
  date: string
  processors: string
  cores: number
  platform: string
  node: string
  sqlite: string
  fileSystem: string
  /** Why the figures should not be believed, or null. */
  warning: string | null
}

// Linux's magic numbers (statfs(2)); elsewhere the type says nothing we can read.
const fileSystems: Record<number, string> = {
  61267: 'ext4',
  1481003842: 'xfs',
  2435016766: 'btrfs',
  2035054128: 'overlayfs',
  16914836: 'tmpfs',
}

export function machine(dir: string, now: Date): Machine {
  const fileSystem = fileSystems[statfsSync(dir).type] ?? 'unknown file system'
  const sqlite = new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get()
  return {
    date: now.toISOString().slice(0, 10),
    processors: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    platform: `${platform()} ${release()}`,
    node: process.versions.node,
    sqlite: String(sqlite),
    fileSystem,
    warning:
      fileSystem === 'tmpfs'
        ? 'The databases lay in memory, where a commit costs nothing: give --dir on a real disk.'
        : null,
  }
}
