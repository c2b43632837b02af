import { settleReports } from '../../../federation/reports/settle-reports.ts'
import type { Store } from '../../../federation/store/store.ts'
import type { AllowedTargets } from '../../../federation/subscriptions/allowed-targets.ts'
import { resolveByDns } from '../../../federation/subscriptions/checked-address.ts'
import type { SendReports } from '../../../federation/subscriptions/send-reports.ts'
import { sendReports } from '../../../federation/subscriptions/send-reports.ts'

/** A hub's sender of reports as it is without the command line: nothing is allowed, unless the test says so. */
export function reportSender(
  store: Store,
  clock: () => number,
  allowed: AllowedTargets = { reportsDir: undefined, hosts: [] },
): { settleReports: () => Promise<void>; sendReports: SendReports; allowed: AllowedTargets } {
  const settle = settleReports({ store, clock })
  const send = sendReports({
    ...{ store, clock, settle, allowed, resolve: resolveByDns, timeoutMs: 5000 },
    signal: new AbortController().signal,
    failed: ({ error }) => {
      throw error
    },
    broken: (error) => {
      throw error
    },
  })
  return { settleReports: settle, sendReports: send, allowed }
}
