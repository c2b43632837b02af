import { lineDigest } from '../../protocol/chain.ts'
import type { Entry } from '../../protocol/entry.ts'
import { readLine } from '../../protocol/entry.ts'
import { breathe, isOutOfBreath } from '../intake/breathe.ts'
import { linesOf } from '../intake/held-chain.ts'
import type { Copy, VoidedEntry } from '../store/nouns/timelines.ts'
import type { StoreReads } from '../store/store.ts'
import { isEnding } from './ending.ts'
import type { Placed } from './next-stretch.ts'
import { voidableNoun } from './voidable.ts'

/** A held entry at its place. `digest`: of its line, for a copy of its origin's; may be empty where no copy is near. */
type Held = Placed & { digest: string }

/**
 * Every entry of a timeline with a seq in `from`…`to`, in the order that times them: by seq, and at one seq (two histories
 * under one name) what begins a stretch first and what ends one last. Lines that cannot be read are left out.
 */
export async function* heldEntries(
  reads: StoreReads,
  range: { timeline: number; from: number; to: number },
): AsyncGenerator<Placed> {
  const { timeline, from, to } = range
  const copies = (await reads.timelines.copies(timeline, from, to)).flatMap(toHeld)
  const voids = new Set((await reads.timelines.voids(timeline, from, to)).map(voidName))
  let waiting = copies
  for await (const batch of reads.batches.between(timeline, from, to)) {
    const upTo = Math.min(batch.to, to)
    const due = waiting.filter((copy) => copy.seq <= upTo)
    waiting = waiting.slice(due.length)
    const own: Held[] = []
    for (const [index, line] of linesOf(batch).entries()) {
      const seq = batch.from + index
      if (seq < batch.addedFrom || seq < from || seq > upTo) continue
      const read = readLine(line.toString())
      if (!read.read || read.entry.was) continue
      const digest = copies.length > 0 || isEnding(read.entry.kind) ? lineDigest(line) : ''
      const voided = isVoided(voids, `${seq}/`, read.entry)
      own.push({ seq, entry: read.entry, arrivedMs: batch.receivedMs, voided, digest })
      if (isOutOfBreath()) await breathe()
    }
    yield* inOrder(own, due, voids)
  }
  yield* inOrder([], waiting, voids)
}

function voidName({ seq, digest, noun }: VoidedEntry): string {
  return `${seq}/${digest} ${noun}`
}

/** `name`: seq and digest, as a void names them. */
function isVoided(voids: ReadonlySet<string>, name: string, { kind }: Entry): boolean {
  return voids.size > 0 && voids.has(`${name} ${voidableNoun(kind)}`)
}

function toHeld({ seq, digest, line, arrivedMs }: Copy): Held[] {
  const read = readLine(line)
  return read.read ? [{ seq, entry: read.entry, arrivedMs, voided: false, digest }] : []
}

function inOrder(own: readonly Held[], copies: readonly Held[], voids: ReadonlySet<string>): Placed[] {
  const copied = new Map<string, Held>()
  for (const copy of copies) {
    const name = `${copy.seq}/${copy.digest}`
    if (!copied.has(name)) copied.set(name, copy)
  }
  const direct = own.map((each) => {
    const name = `${each.seq}/${each.digest}`
    const copy = copied.get(name)
    // One entry, come on two roads: it arrived with the first.
    copied.delete(name)
    return copy
      ? {
          ...each,
          arrivedMs: Math.min(each.arrivedMs, copy.arrivedMs),
          voided: each.voided || isVoided(voids, name, each.entry),
        }
      : each
  })
  const rest = [...copied].map(([name, copy]) => ({ ...copy, voided: isVoided(voids, name, copy.entry) }))
  if (rest.length === 0) return direct
  return [...direct, ...rest].sort((a, b) => a.seq - b.seq || rankOf(a.entry) - rankOf(b.entry))
}

function rankOf({ kind }: Entry): number {
  if (kind === 'host.started') return 0
  if (kind === 'clock.jumped') return 1
  return kind === 'clock.observed' ? 3 : 2
}
