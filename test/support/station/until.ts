import { setTimeout as pause } from 'node:timers/promises'

/** Polls until `holds` is true; fails at the deadline with what was waited for. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  deadlineMs = 15_000,
): Promise<void> {
  const end = Date.now() + deadlineMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not in time: ${what}`)
    await pause(20)
  }
}
