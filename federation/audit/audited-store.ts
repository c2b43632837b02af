import type { Store } from '../store/store.ts'
import type { Deed } from './append.ts'
import { appendDeeds } from './append.ts'

/**
 * The same store for one call or command that changes something: the first transaction of it that is not refused ends with the deed in
 * the log, so that neither is there without the other. `deed` is asked at that moment; undefined: there is nothing to note.
 */
export function auditedStore(store: Store, deed: () => Deed | undefined): Store {
  let noted = false
  return {
    ...store,
    write: (job) =>
      store.write(async (writes) => {
        const result = await job(writes)
        const done = noted || isRefusal(result) ? undefined : deed()
        if (done) await appendDeeds(writes, [done])
        noted ||= done !== undefined
        return result
      }),
  }
}

/** A refusal of a call, or a job that says `ok: false`: nothing was changed. */
function isRefusal(result: unknown): boolean {
  if (typeof result !== 'object' || result === null) return false
  return 'problem' in result || ('ok' in result && result.ok === false)
}
