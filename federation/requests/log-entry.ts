import { toInstant } from '../../protocol/instants.ts'
import type { CaseLogEntry } from '../contract/requests.ts'
import type { CaseLogEntry as Logged } from '../store/nouns/casework.ts'

/** A line of the log as an officer reads it: by the name of who did it. */
export function toLogEntry({ atMs, who, act, finger }: Logged): CaseLogEntry {
  return { at: toInstant(atMs), who: who.name, act, finger: finger ?? null }
}
