import type { Manifest } from '../../protocol/batch.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { StationKey } from '../store/nouns/stations.ts'

/** The key a line of this epoch was, or must be, signed with. */
export function keyOfLine(epoch: Epoch, seq: number): string {
  return epoch.rekeys.findLast((each) => each.from <= seq)?.kid ?? epoch.kid
}

/**
 * Whether a key that signed this manifest may do so. Lines are signed with the key of their time, for ever. A new epoch is
 * opened by the station's present key; by one replaced since, only if the epoch is older than the one it was replaced in
 * (ids of epochs ascend in time): a hub brought back from a backup is offered those too. A key given by a later enrolment
 * takes over the epochs of the key it replaced, which nobody can sign for any more.
 */
export function maySign(ask: {
  manifest: Manifest
  epoch: Epoch | undefined
  kid: string
  keys: readonly StationKey[]
}): boolean {
  const { manifest, epoch, kid, keys } = ask
  const key = keys.find((each) => each.kid === kid)
  if (!key) return false
  if (epoch?.openedMs === undefined) return key.replacedIn === undefined || manifest.epoch < key.replacedIn
  const first = keyOfLine(epoch, manifest.from)
  // A heartbeat stands between two lines: the keys of both may make it.
  const last = keyOfLine(epoch, Math.max(1, manifest.to))
  const isHeartbeat = manifest.to < manifest.from
  if (isHeartbeat ? kid === first || kid === last : kid === first && kid === last) return true
  const isPresent = (each: StationKey) => each.replacedIn === undefined && each.revokedMs === undefined
  const present = keys.filter(isPresent).map((each) => each.kid)
  return key.by === 'enrolment' && isPresent(key) && !present.includes(first) && !present.includes(last)
}
