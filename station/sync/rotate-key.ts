import { keyUsedSinceMs } from '../../db/enrolment.ts'
import { rekey } from '../enrolment/rekey.ts'
import type { SyncParts } from './sync-parts.ts'
import { enrolmentOf } from './sync-parts.ts'

/** A key that was copied unnoticed is worth something for no longer than this. */
const keyLivesMs = 365 * 86_400_000

/**
 * Once a year, when everything is delivered, the station takes a new key. By the hub's signed time alone: no wrong clock of a kiosk
 * wears out a key. True: there is a line to deliver now, the last one under the old key.
 */
export async function rotateKey(parts: SyncParts): Promise<boolean> {
  const { hubTime, journal, log } = parts
  const hubNowMs = hubTime.hubNowMs()
  const sinceMs = keyUsedSinceMs(journal.db, enrolmentOf(parts).kid)
  if (hubNowMs === undefined || sinceMs === undefined || hubNowMs - sinceMs < keyLivesMs) return false
  const rekeyed = await rekey(parts)
  if (rekeyed) log.info(rekeyed, 'the station has a new key, as once a year')
  return rekeyed !== undefined
}
