import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one run leaves for the next: its addresses stay the same, and its station enrols once. */
export type RunRecord = {
  port?: number
  hubPort?: number
  code?: string
  station?: string
  /** The staff cards of the demonstration were made. */
  hasCards?: boolean
  /** The month up to which its offices have keys ahead. */
  officesOf?: string
  pids?: number[]
}

const parts = ['hub', 'station', 'window', 'logs', 'keys', 'start.json']

/** Reads the record of the last run; a torn or missing one is as good as none. */
export function readRecord(data: string): RunRecord {
  try {
    return JSON.parse(readFileSync(join(data, 'start.json'), 'utf8')) as RunRecord
  } catch {
    return {}
  }
}

export function writeRecord(data: string, record: RunRecord): void {
  mkdirSync(data, { recursive: true })
  // The code in it enrols a station.
  writeFileSync(join(data, 'start.json'), `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
}

/** Removes what earlier runs left, and nothing else that may lie in the folder; what it removed. */
export function removeData(data: string): string[] {
  return parts.filter((part) => {
    try {
      rmSync(join(data, part), { recursive: true })
      return true
    } catch {
      return false
    }
  })
}

/** Takes the folder for this process; the id of the process that holds it, if one does. */
export function holdData(data: string): { holder: number } | { release(): void } {
  mkdirSync(data, { recursive: true })
  const file = join(data, 'start.pid')
  const release = () => rmSync(file, { force: true })
  try {
    writeFileSync(file, nameProcess(process.pid), { flag: 'wx' })
    return { release }
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
    const written = readFileSync(file, 'utf8')
    const holder = Number.parseInt(written, 10)
    if (holder !== process.pid && isAlive(holder) && nameProcess(holder) === written) return { holder }
    // Its holder was killed and could not tidy up.
    release()
    return holdData(data)
  }
}

/** The id and, where the system tells, when it began: ids are given out again, in a container quickly. */
export function nameProcess(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 22, counted after the program's name, which may hold blanks.
    return `${pid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[20]}`
  } catch {
    return String(pid)
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}
