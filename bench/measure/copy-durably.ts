import { closeSync, cpSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Copies a prepared folder and waits until the copy is on the disk: else the file system would write it out
 * in the middle of what is measured, and charge it to the first fsync there.
 */
export function copyDurably(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = openSync(join(entry.parentPath, entry.name), 'r+')
    fsyncSync(file)
    closeSync(file)
  }
}
