// The mark beside the database: how many transactions it had committed when the mark was last written. It is written after
// each commit and never before, so a killed process, or a lost power supply, leaves it at or behind the database. A database
// behind its mark was put back to an older state: stations must be told, by a new generation.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

const width = 20

export type CommitMark = { write(commits: number): void; close(): void }

/** The mark's number; undefined when there is no mark, NaN when it cannot be read. */
export function readCommitMark(file: string): number | undefined {
  try {
    const text = readFileSync(file, 'latin1')
    return /^\d{1,20}\s*$/.test(text) ? Number(text) : Number.NaN
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export function openCommitMark(file: string): CommitMark {
  // Neither truncated nor created anew: between the two a crash would leave no mark.
  const descriptor = openSync(file, 'r+')
  return {
    write: (commits) => {
      // One write of one sector. Not synced: what a power cut takes from the mark only makes it older.
      writeSync(descriptor, `${String(commits).padStart(width, '0')}\n`, 0, 'latin1')
    },
    close: () => {
      fsyncSync(descriptor)
      closeSync(descriptor)
    },
  }
}

/** Creates the mark where there is none. */
export function createCommitMark(file: string, commits: number): void {
  try {
    const descriptor = openSync(file, 'wx', 0o600)
    writeSync(descriptor, `${String(commits).padStart(width, '0')}\n`, 0, 'latin1')
    fsyncSync(descriptor)
    closeSync(descriptor)
  } catch (error) {
    // A command that opened the same new database at the same moment made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
