import type { Entry } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
import { thumbprintOf } from '../../protocol/keys.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { Projection } from './projection.ts'
import { epochNamed } from './projection.ts'

/** What an entry says about its own journal and station. Copies say nothing new: they were said where they were written. */
export async function noteEffects(projection: Projection, seq: number, entry: Entry): Promise<void> {
  const { epoch } = projection
  // The copies come right behind journal.continued: the first other line says that they are all there.
  if (seq > 1) await noteCopiesDone(projection)
  switch (entry.kind) {
    case 'host.started':
      epoch.app = entry.body.app
      return
    case 'clock.observed':
      epoch.clockErrorMs = fromInstant(entry.body.wallAt) - fromInstant(entry.body.hubAt)
      return
    case 'clock.jumped':
      if (epoch.clockErrorMs !== undefined) epoch.clockErrorMs += entry.body.byMs
      return
    case 'journal.continued':
      if (seq === 1) await closeContinued(projection, entry.body)
      return
    case 'station.rekeyed':
      await changeKey(projection, seq, entry.body)
      return
    default:
  }
}

/** Whatever is still missing of the epoch that this one continues will not come any more. */
export async function noteCopiesDone(projection: Projection): Promise<void> {
  const { epoch, writes } = projection
  if (epoch.continues === undefined || projection.copiesDone) return
  projection.copiesDone = true
  const old = projection.epochs.get(epoch.continues) ?? (await writes.epochs.byNo(epoch.continues))
  if (!old || old.copied) return
  old.copied = true
  projection.epochs.set(old.no, old)
}

async function closeContinued(
  projection: Projection,
  body: Entry<'journal.continued'>['body'],
): Promise<void> {
  if (body.epoch === projection.epoch.id) return
  const old = await epochNamed(projection, body.epoch)
  projection.epoch.continues = old.no
  old.closedMs ??= projection.receivedMs
  raiseTip(old, Math.max(body.delivered, ...body.damaged))
}

export function raiseTip(epoch: Epoch, seq: number): void {
  epoch.tip = Math.max(epoch.tip, seq)
}

async function changeKey(
  projection: Projection,
  seq: number,
  { key }: Entry<'station.rekeyed'>['body'],
): Promise<void> {
  const { epoch, writes, receivedMs } = projection
  const kid = await thumbprintOf(key)
  epoch.rekeys = [...epoch.rekeys, { from: seq + 1, kid }].sort((a, b) => a.from - b.from)
  await writes.stations.addKey({
    station: epoch.station,
    kid,
    key,
    addedMs: receivedMs,
    by: 'rekeyed',
    replacedIn: undefined,
    revokedMs: undefined,
  })
  await writes.stations.replaceOtherKeys(epoch.station, { kid, epoch: epoch.id })
}
