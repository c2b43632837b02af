import type { Trouble } from './ask-hub.ts'
import { HubTrouble } from './ask-hub.ts'

/** The trouble behind a failed request; a bug of ours counts as the hub's own fault. */
export function troubleOf(error: Error | null): Trouble | undefined {
  if (error === null) return undefined
  return error instanceof HubTrouble ? error.trouble : 'internal'
}
