// Many batches, one fsync. While a transaction runs, those that arrive wait; the next transaction takes them all, up to a
// bound. Grouping several requests gives about a third more than one commit each, and costs the first one nothing.
import type { Store, StoreWrites } from '../store/store.ts'

/** What one transaction may hold: keeps memory and the wait of the last one in it bounded. */
const maxGroupBytes = 8 * 1024 * 1024

type Waiting<Item, Result> = {
  item: Item
  bytes: number
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

export type GroupCommit<Item, Result> = {
  /** Resolves after the commit that holds this item. Rejects when its own work throws, or the commit fails. */
  add(item: Item, bytes: number): Promise<Result>
  waiting(): { items: number; bytes: number }
}

export type GroupObserver = (group: { items: number; bytes: number; ms: number }) => void

export function makeGroupCommit<Item, Result>(parts: {
  store: Store
  work: (writes: StoreWrites, item: Item) => Promise<Result>
  observe: GroupObserver
  clock: () => number
}): GroupCommit<Item, Result> {
  const { store, work, observe, clock } = parts
  const queue: Waiting<Item, Result>[] = []
  let waitingBytes = 0
  let running = false

  const takeGroup = (): Waiting<Item, Result>[] => {
    let bytes = 0
    let count = 0
    for (const each of queue) {
      if (count > 0 && bytes + each.bytes > maxGroupBytes) break
      bytes += each.bytes
      count++
    }
    waitingBytes -= bytes
    return queue.splice(0, count)
  }

  const commitTogether = (group: Waiting<Item, Result>[]): Promise<Result[]> =>
    store.write(async (writes) => {
      const results: Result[] = []
      for (const { item } of group) results.push(await work(writes, item))
      return results
    })

  const commit = async (group: Waiting<Item, Result>[]): Promise<void> => {
    const begun = clock()
    try {
      const results = await commitTogether(group)
      for (const [index, each] of group.entries()) each.resolve(results[index] as Result)
    } catch (error) {
      // One that fails must not take the others along: alone, it fails alone.
      if (group.length === 1) group[0]?.reject(error)
      else for (const each of group) await commit([each])
      return
    }
    const bytes = group.reduce((sum, each) => sum + each.bytes, 0)
    observe({ items: group.length, bytes, ms: clock() - begun })
  }

  const pump = async (): Promise<void> => {
    if (running) return
    running = true
    while (queue.length > 0) {
      await commit(takeGroup())
      // Lets requests that arrived meanwhile be read and verified, so that the next group is as large as the load.
      await new Promise((resume) => setImmediate(resume))
    }
    running = false
  }

  return {
    add: (item, bytes) =>
      new Promise((resolve, reject) => {
        queue.push({ item, bytes, resolve, reject })
        waitingBytes += bytes
        void pump()
      }),
    waiting: () => ({ items: queue.length, bytes: waitingBytes }),
  }
}
