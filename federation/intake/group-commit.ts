// Many batches, one fsync. While a transaction runs, those that arrive wait; the next transaction takes them all, up to a
// bound. Grouping several requests gives about a third more than one commit each, and costs the first one nothing.
import type { Store, StoreWrites } from '../store/store.ts'

/**
 * Lines in one transaction. They take about 10 µs each, and nothing else is answered meanwhile: heartbeats wait no longer than
 * a twentieth of a second.
 */
const maxGroupLines = 5_000
/** Batches in one transaction: a heartbeat has no line, and still costs a few statements. */
const maxGroupItems = 200

type Waiting<Item, Result> = {
  item: Item
  lines: number
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

export type GroupCommit<Item, Result> = {
  /** Resolves after the commit that holds this item. Rejects when its own work throws, or the commit fails. */
  add(item: Item, lines: number): Promise<Result>
}

export type GroupObserver = (group: { items: number; lines: number; ms: number }) => void

export function makeGroupCommit<Item, Result>(parts: {
  store: Store
  work: (writes: StoreWrites, item: Item) => Promise<Result>
  observe: GroupObserver
  clock: () => number
}): GroupCommit<Item, Result> {
  const { store, work, observe, clock } = parts
  const queue: Waiting<Item, Result>[] = []
  let running = false

  const takeGroup = (): Waiting<Item, Result>[] => {
    let lines = 0
    let count = 0
    for (const each of queue) {
      if (count === maxGroupItems || (count > 0 && lines + each.lines > maxGroupLines)) break
      lines += each.lines
      count++
    }
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
    const lines = group.reduce((sum, each) => sum + each.lines, 0)
    observe({ items: group.length, lines, ms: clock() - begun })
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
    add: (item, lines) =>
      new Promise((resolve, reject) => {
        queue.push({ item, lines, resolve, reject })
        void pump()
      }),
  }
}
