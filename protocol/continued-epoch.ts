import { lineDigest } from './chain.ts'
import type { NewEntry, Was } from './entry.ts'
import { formatLine } from './entry.ts'

/** A line of the old epoch as it stands there. */
export type OldLine = { epoch: string; seq: number; line: string }

/**
 * The copy of an old line in a new epoch: same at, kind, v, by and body, references made explicit, and its origin at the end.
 * A copy of a copy keeps the first `was`. Works on lines of kinds this program does not know: nothing of the body is dropped.
 * Returns undefined when the line is not JSON of an entry (it is then `damaged`).
 */
export function copyLine(old: OldLine, seq: number): string | undefined {
  const value = parseObject(old.line)
  if (!value) return undefined
  const { at, kind, v, by, body, was } = value as Partial<NewEntry>
  if (typeof at !== 'string' || typeof kind !== 'string' || typeof v !== 'number' || typeof by !== 'string')
    return undefined
  if (typeof body !== 'object' || body === null) return undefined
  const origin: Was = was ?? { epoch: old.epoch, seq: old.seq, line: lineDigest(old.line) }
  // References inside a copy of a copy were made explicit by the first copy and stay as they are.
  const explicit = makeReferencesExplicit(body, old.epoch) as Record<string, unknown>
  return formatLine(seq, { at, kind, v, by, body: explicit, was: origin })
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** `{"seq":n}` and nothing else is a reference, wherever it stands in a body (PROTOCOL section 1). */
function makeReferencesExplicit(value: unknown, epoch: string): unknown {
  if (Array.isArray(value)) return value.map((each) => makeReferencesExplicit(each, epoch))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === 'seq' && typeof only[1] === 'number')
    return { epoch, seq: only[1] }
  return Object.fromEntries(entries.map(([key, each]) => [key, makeReferencesExplicit(each, epoch)]))
}
