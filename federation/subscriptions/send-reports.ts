import type { Hub } from '../hub.ts'
import type { Dispatch } from '../store/nouns/subscriptions.ts'
import { planDispatches } from './plan-dispatches.ts'
import type { Sending } from './send-dispatch.ts'
import { failWith, sendDispatch } from './send-dispatch.ts'

/** Sends what is due. Called by the hub's tick, and when somebody asks for a report at once: it never throws, nobody may be waiting. */
export type SendReports = () => Promise<void>

/** Receivers that hang hold up no others until there are as many of them. */
const atOnce = 4

/** `hub`: asked for at each run, since it has its sender in it. `broken`: a bug of ours, or no room on the disk; what is due is due at the next look, too. */
type Parts = Omit<Sending, 'hub'> & { hub: () => Hub; broken: (error: unknown) => void }

/** One run at a time: whoever asks during one is answered by the run after it, in which what they asked for is surely seen. */
export function sendReports(parts: Parts): SendReports {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  return () => {
    if (!running) return begin()
    next ??= running.then(begin, begin)
    return next
  }

  function begin(): Promise<void> {
    next = undefined
    const mine = run({ ...parts, hub: parts.hub() })
      .catch(parts.broken)
      .finally(() => {
        if (running === mine) running = undefined
      })
    running = mine
    return mine
  }
}

async function run(by: Sending): Promise<void> {
  const { store, clock, settleReports: settle } = by.hub
  if (by.signal.aborted) return
  await settle()
  await planDispatches({ store, clock, settle })
  const due = await store.read((reads) => reads.subscriptions.due(clock()))
  const lines = [...Map.groupBy(due, ({ subscription }) => subscription).values()]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let line = lines.shift(); line; line = lines.shift()) await sendLine(line, by)
    }),
  )
}

/** What waits for one target goes in its order; when the target does not take one, the rest waits with it. */
async function sendLine(line: readonly Dispatch[], by: Sending): Promise<void> {
  for (const [index, dispatch] of line.entries()) {
    if (by.signal.aborted) return
    const fault = await sendDispatch(dispatch, by)
    if (fault) return failWith(fault, line.slice(index + 1), by)
  }
}
