import type { Target } from '../contract/subscriptions.ts'
import type { Refusal } from '../http/endpoint.ts'
import type { AllowedTargets } from './allowed-targets.ts'
import { allowedHostOf } from './allowed-targets.ts'

/** Why reports may not go there: the hub's operator decides that, on its command line. */
export function refuseTarget(target: Target, { reportsDir, hosts }: AllowedTargets): Refusal | undefined {
  if (target.kind === 'folder')
    return reportsDir === undefined
      ? { problem: 'forbidden', detail: 'The operator of this hub has given no directory for reports.' }
      : undefined
  const url = new URL(target.url)
  return allowedHostOf(hosts, url)
    ? undefined
    : { problem: 'forbidden', detail: `The operator of this hub has not allowed webhooks to ${url.host}.` }
}
