import { applyPage, readFeedState } from '../../db/feed.ts'
import type { FeedPage } from '../../protocol/feed-page.ts'
import { openFeedPage } from '../../protocol/feed-page.ts'
import { splitSignedFrame } from '../../protocol/signed-frame.ts'
import { askAsStation, setbackIn } from './ask-as-station.ts'
import { judgeReceipt } from './judge-receipt.ts'
import { raiseLine } from './raise-line.ts'
import type { Setback, SyncParts } from './sync-parts.ts'
import { enrolmentOf } from './sync-parts.ts'
import { takeGeneration, takeMoment } from './take-receipt.ts'

/** True while the hub has spoken of changes that are not here yet, or a reset is under way. */
export function isBehind(parts: SyncParts): boolean {
  const { cursor, newest, resetting } = readFeedState(parts.journal.db)
  return resetting || cursor < newest
}

/** Asks for the page after the cursor and applies it. Undefined: it is applied (or a reset has begun), look again. */
export async function pullPage(parts: SyncParts): Promise<Setback | undefined> {
  const { journal } = parts
  const { cursor } = readFeedState(journal.db)
  const answer = await askAsStation(parts, `/v1/feed?after=${cursor}`)
  if ('fault' in answer) return answer
  if (answer.status !== 200) return setbackIn(answer)
  const page = await openPage(parts, answer.body)
  if (!page) return { fault: 'not-a-page' }
  const { manifest } = page
  const { station, hubId } = enrolmentOf(parts)
  if (manifest.hub !== hubId) return { fault: 'wrong-hub' }
  if (manifest.station !== station) return { fault: 'wrong-station' }
  const moment = { hubAt: manifest.at, wallMs: answer.wallMs, roundTripMs: answer.roundTripMs }
  // A page of another generation is not applied: the hub was restored, and everything is asked from the beginning.
  if (takeGeneration(parts, manifest.generation)) return undefined
  if (manifest.after > cursor) return { fault: 'not-a-page' }
  const { after, to, more } = manifest
  applyPage(journal.db, { after, to, more, lines: page.lines.map((line) => line.toString('utf8')) })
  takeMoment(parts, moment)
  await takeReceipts(parts, manifest.receipts)
  return manifest.more && manifest.to <= manifest.after ? { fault: 'no-progress' } : undefined
}

async function openPage(parts: SyncParts, bytes: Buffer): Promise<FeedPage | undefined> {
  const jws = splitSignedFrame(bytes)?.jws
  const key = jws && (await parts.hubKeys.keyFor(jws))
  return key ? openFeedPage(bytes, key) : undefined
}

/** A receipt that comes by the feed only ever raises the line of delivery. */
async function takeReceipts(parts: SyncParts, receipts: readonly string[]): Promise<void> {
  const { db } = parts.journal
  const about = { db, enrolment: enrolmentOf(parts), hubKeys: parts.hubKeys }
  for (const compact of receipts) raiseLine(parts, await judgeReceipt(about, compact))
}
