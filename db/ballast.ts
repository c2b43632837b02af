import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Room for about a thousand acts: FULL in WAL writes about 8 KB a commit, until the next checkpoint gives it back. */
const ballastBytes = 8 * 1024 * 1024
/** A ballast on a disk with less than this would only bring the end nearer. */
const neededRoom = 4 * ballastBytes

export type Ballast = {
  /** Makes the file when it is not there and the disk has plenty of room. True when it is there now. */
  load: (noise: (bytes: number) => Uint8Array) => boolean
  /** Gives its room back; false when there was none. */
  drop: () => boolean
}

/** A file that holds room to let go of when the disk is full, so that what a worker does can still be recorded. */
export function ballastAt(path: string): Ballast {
  const isThere = () => statSync(path, { throwIfNoEntry: false })?.size === ballastBytes
  return {
    load: (noise) => {
      if (isThere()) return true
      const { bavail, bsize } = statfsSync(dirname(path))
      if (bavail * bsize < neededRoom) return false
      try {
        fill(path, noise)
      } catch {
        // The room went while we took it (ENOSPC) or the disk may not be written: then there is none, and what is begun goes.
        rmSync(path, { force: true })
      }
      return isThere()
    },
    drop: () => {
      const had = statSync(path, { throwIfNoEntry: false }) !== undefined
      rmSync(path, { force: true })
      return had
    },
  }
}

/** Noise and not zeros: a file system that compresses would keep no room for those. */
function fill(path: string, noise: (bytes: number) => Uint8Array): void {
  const file = openSync(path, 'w', 0o600)
  try {
    const piece = 1024 * 1024
    for (let done = 0; done < ballastBytes; done += piece) writeSync(file, noise(piece))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
