import { createRequire } from 'node:module'
import type Database from 'better-sqlite3'

/**
 * Holds `path` as this process's alone until it ends, however it ends: an exclusive lock of SQLite's, which the system lets go of
 * with the process. Undefined when another host holds it.
 */
export function takeLock(path: string): { release: () => void } | undefined {
  const library = createRequire(import.meta.url)('better-sqlite3') as typeof Database
  const lock = new library(path, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return undefined
    throw error
  }
}
