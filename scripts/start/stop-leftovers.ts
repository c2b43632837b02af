import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 10_000

/**
 * Ends the servers of a run that was itself killed and could not end them; how many there were.
 * Process ids are given out again, so only a process that was started with our data folder is touched.
 */
export async function stopLeftovers(pids: number[], data: string): Promise<number> {
  const ours = pids.filter((pid) => commandLine(pid).includes(data))
  for (const pid of ours) signal(pid, 'SIGTERM')
  const deadline = Date.now() + patienceMs
  while (ours.some((pid) => commandLine(pid).includes(data)) && Date.now() < deadline) await wait(50)
  for (const pid of ours) if (commandLine(pid).includes(data)) signal(pid, 'SIGKILL')
  return ours.length
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (process.platform === 'win32') return ''
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (problem) {
    // It ended in between.
    if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem
  }
}
