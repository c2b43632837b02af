import type { Refusal } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import type { Store, StoreReads } from '../store/store.ts'

/** The parts of a request that may name a unit, as the call's schemas read them. */
export type Naming<P, Q, B> = { params: P; query: Q; body: B }

/**
 * Which units a call reaches, said beside the call and asked in one place before it runs.
 * `own`: it names none, and answers of the caller's own unit and below. `unit`: the query's, the caller's own when absent.
 * `station`: that of the path's station. `body`: the body's `unit`. A function gives the units by hand; what is not there has none,
 * and the call says so itself.
 */
export type Reach<P = unknown, Q = unknown, B = unknown> =
  | 'own'
  | 'unit'
  | 'station'
  | 'body'
  | ((reads: StoreReads, asked: Naming<P, Q, B>) => Promise<readonly string[]>)

type Asked = { reach: Reach | undefined; reader: string; naming: Naming<unknown, unknown, unknown> }

/**
 * The unit that a call of somebody whose unit is `reader` reaches (the last it names, their own when it names none), or why they may not
 * make it. A call that does not say what it reaches is refused to everybody.
 */
export async function unitReached(
  store: Store,
  { reach, reader, naming }: Asked,
): Promise<{ unit: string } | Refusal> {
  if (reach === 'own') return { unit: reader }
  if (reach === undefined)
    return { problem: 'forbidden', detail: 'This call does not say which units it reaches.' }
  return store.read(async (reads) => {
    let unit = reader
    for (const asked of await unitsOf(reads, reach, naming)) {
      const answer = await unitInReach(reads, { reader, asked })
      if ('problem' in answer) return answer
      unit = asked
    }
    return { unit }
  })
}

type Named = { unit?: string | undefined; station?: string | undefined } | undefined

async function unitsOf(
  reads: StoreReads,
  reach: Exclude<Reach, 'own'>,
  { params, query, body }: Naming<unknown, unknown, unknown>,
): Promise<readonly string[]> {
  if (typeof reach === 'function') return reach(reads, { params, query, body })
  if (reach !== 'station') {
    const { unit } = ((reach === 'unit' ? query : body) as Named) ?? {}
    return unit === undefined ? [] : [unit]
  }
  const { station } = (params as Named) ?? {}
  const held = station === undefined ? undefined : await reads.stations.find(station)
  return held ? [held.unit] : []
}
