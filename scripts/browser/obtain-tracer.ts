import { installByApt, isDebian } from './debian.ts'
import type { Machine } from './machine.ts'
import type { Run } from './obtain-browser.ts'

/**
 * strace, with which the scenarios let a disk fail: the one that is there, else Debian's package (root on Debian only). Where it
 * cannot be had, the one command to type is said; those tests then count as not run.
 */
export async function obtainTracer(machine: Machine, run: Run, say: (line: string) => void): Promise<void> {
  if (machine.platform !== 'linux' || machine.answers('strace')) return
  if (machine.isRoot && isDebian(machine)) {
    say("No strace found; installing Debian's package with apt-get …")
    const { commands, env } = installByApt('strace')
    for (const [program, ...args] of commands) await run(program, args, env)
    if (machine.answers('strace')) return
  }
  say('No strace: the tests of a failing disk cannot run. To run them too: sudo apt-get install -y strace')
}
