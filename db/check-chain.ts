import { chainNext } from '../protocol/chain.ts'
import { chainAt } from './epochs.ts'
import type { ReadHandle } from './handles.ts'
import { readEntries } from './read-entries.ts'

/**
 * Reckons the chain of an epoch's lines `from` to `through` anew. Returns the seqs whose line is missing or is not what was
 * written, ascending. A chain value that alone was damaged costs no line: its neighbours vouch for it.
 */
export function damagedLines(
  db: ReadHandle,
  epochNo: number,
  range: { from: number; through: number },
): number[] {
  const suspects: number[] = []
  let before = chainAt(db, epochNo, range.from - 1)
  let expected = range.from
  for (const { seq, line, chain } of readEntries(db, {
    epochNo,
    after: range.from - 1,
    through: range.through,
  })) {
    for (; expected < seq; expected += 1) suspects.push(expected)
    if (suspects.at(-1) === seq - 1 || !before || !follows(before, line, chain)) suspects.push(seq)
    before = chain
    expected = seq + 1
  }
  for (; expected <= range.through; expected += 1) suspects.push(expected)
  return suspects.filter((seq) => !isVouchedFor(db, epochNo, seq))
}

function follows(before: Buffer, line: string, chain: Buffer): boolean {
  return chainNext(before, Buffer.from(line)).equals(chain)
}

function isVouchedFor(db: ReadHandle, epochNo: number, seq: number): boolean {
  const at = (n: number) => [...readEntries(db, { epochNo, after: n - 1, through: n })][0]
  const own = at(seq)
  if (!own) return false
  const before = chainAt(db, epochNo, seq - 1)
  // Behind a missing line nothing tells what this one's value should be; it is taken when it still names its place.
  if (!before) return own.line.startsWith(`{"seq":${seq},`)
  if (follows(before, own.line, own.chain)) return true
  const next = at(seq + 1)
  const reckoned = chainNext(before, Buffer.from(own.line))
  if (next && follows(reckoned, next.line, next.chain)) return true
  const previous = at(seq - 1)
  const beforePrevious = chainAt(db, epochNo, seq - 2)
  if (!previous || !beforePrevious) return false
  return follows(chainNext(beforePrevious, Buffer.from(previous.line)), own.line, own.chain)
}
