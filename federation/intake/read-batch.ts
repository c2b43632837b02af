import type { Manifest, ParsedBatch } from '../../protocol/batch.ts'
import { batchIsSignedBy, openFrame } from '../../protocol/batch.ts'
import { readLine } from '../../protocol/entry.ts'
import type { ProblemName } from '../../protocol/problems.ts'
import type { Store } from '../store/store.ts'
import type { Verifiers } from './verifiers.ts'

/** A batch that is signed by its station and says what it holds. Only its place in the journal is not known yet. */
export type ReadBatch = {
  bytes: Buffer
  manifest: Manifest
  kid: string
  lines: Buffer[]
}

export type ReadFault = Extract<ProblemName, 'unknown-station' | 'revoked' | 'bad-signature' | 'corrupt'>

export type ReadOutcome = { ok: true; batch: ReadBatch } | { ok: false; problem: ReadFault }

/**
 * The checks of a reader in the order of the wire's page: after shape and limits, which gave `parsed`, up to but without the
 * batch's place in the journal.
 */
export async function readBatch(
  bytes: Buffer,
  parsed: ParsedBatch,
  { store, verifiers, nowMs }: { store: Store; verifiers: Verifiers; nowMs: number },
): Promise<ReadOutcome> {
  const { manifest, kid } = parsed
  const held = await store.read(async (r) => ({
    station: await r.stations.find(manifest.station),
    keys: await r.stations.keys(manifest.station),
  }))
  // A station that nobody enrolled yet has no key, and is as unknown as any other.
  if (!held.station || held.keys.length === 0) return { ok: false, problem: 'unknown-station' }
  const live = held.keys.filter(({ revokedMs }) => revokedMs === undefined || revokedMs > nowMs)
  const named = held.keys.find((each) => each.kid === kid)
  if (live.length === 0 || (named && !live.includes(named))) return { ok: false, problem: 'revoked' }
  if (!named || kid === undefined) return { ok: false, problem: 'bad-signature' }
  if (!(await batchIsSignedBy(parsed, await verifiers.of(named.key))))
    return { ok: false, problem: 'bad-signature' }
  const open = openFrame(parsed)
  if (!open) return { ok: false, problem: 'corrupt' }
  if (open.lines.slice(0, -1).some(changesKey)) return { ok: false, problem: 'corrupt' }
  return { ok: true, batch: { bytes, manifest, kid, lines: open.lines } }
}

/** What follows a change of key is for the new key to sign: a batch may end with one, and never go on after it. */
function changesKey(line: Buffer): boolean {
  // Few lines say the word, and only those are worth reading here.
  if (!line.includes('station.rekeyed')) return false
  const read = readLine(line.toString())
  return read.read && read.entry.kind === 'station.rekeyed' && !read.entry.was
}
