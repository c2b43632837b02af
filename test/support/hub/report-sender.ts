import type { Hub } from '../../../federation/hub.ts'
import type { AllowedTargets } from '../../../federation/subscriptions/allowed-targets.ts'
import { resolveByDns } from '../../../federation/subscriptions/checked-address.ts'
import type { SendReports } from '../../../federation/subscriptions/send-reports.ts'
import { sendReports } from '../../../federation/subscriptions/send-reports.ts'

/** What a hub allows that was told nothing on its command line. */
export const nothingAllowed: AllowedTargets = { reportsDir: undefined, hosts: [] }

/** What sends a hub's reports, less patient than the real one. Faults of ours are thrown. */
export function reportSender(hub: () => Hub): SendReports {
  const raise = (error: unknown): never => {
    throw error
  }
  return sendReports({
    ...{ hub, resolve: resolveByDns, timeoutMs: 5000, signal: new AbortController().signal },
    ...{ broken: raise, failed: ({ error }) => raise(error) },
  })
}
