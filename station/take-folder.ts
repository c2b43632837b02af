import { join } from 'node:path'
import { takeLock } from '../db/lock.ts'
import { makePrivateFolder } from './private-file.ts'

export type Taken = { ok: true; lock: { release: () => void } } | { ok: false; say: string }

/** Makes the station's folder where there is none, and takes it for this process alone. */
export function takeFolder(dataDir: string): Taken {
  try {
    makePrivateFolder(dataDir)
    const lock = takeLock(join(dataDir, 'host.lock'))
    if (lock) return { ok: true, lock }
    return { ok: false, say: `Another station is already running on ${dataDir}: stop it first.` }
  } catch (error) {
    const code = (error as { code?: string }).code
    // What the system or SQLite has a name for is the folder's fault: a file in its place, no right to write there, no room.
    if (code === undefined) throw error
    return { ok: false, say: `The folder ${dataDir} cannot be used (${code}): give another one with --data.` }
  }
}
