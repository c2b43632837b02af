import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isOwnMachine } from '../contract/subscriptions.ts'
import type { AllowedHost } from './allowed-targets.ts'
import { allowedHostOf } from './allowed-targets.ts'
import { isPublicAddress } from './is-public-address.ts'

/** Asks for all addresses of a name. */
export type Resolve = (name: string) => Promise<LookupAddress[]>

export const resolveByDns: Resolve = (name) => lookup(name, { all: true })

export type CheckedAddress =
  | ({ ok: true } & LookupAddress)
  | { ok: false; fault: 'host-not-allowed' | 'host-unknown' | 'host-private'; about: string }

/**
 * The one address that a webhook is posted to. The name is asked for once, here: whoever owns it could give another answer a moment later,
 * and lead the hub into the network it stands in.
 */
export async function checkedAddress(
  url: URL,
  by: { hosts: readonly AllowedHost[]; resolve: Resolve },
): Promise<CheckedAddress> {
  const about = url.host
  const host = allowedHostOf(by.hosts, url)
  if (!host) return { ok: false, fault: 'host-not-allowed', about }
  // The operator wrote this very address down.
  const written = host.address ?? url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(written) !== 0) return { ok: true, address: written, family: isIP(written) }
  let found: LookupAddress[]
  try {
    found = await by.resolve(url.hostname)
  } catch {
    return { ok: false, fault: 'host-unknown', about }
  }
  if (found.length === 0) return { ok: false, fault: 'host-unknown', about }
  const fits = isOwnMachine(url.hostname) ? isLoopbackAddress : isPublicAddress
  const fitting = found.find(({ address }) => fits(address))
  return fitting ? { ok: true, ...fitting } : { ok: false, fault: 'host-private', about }
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^127\./.test(address)
}
