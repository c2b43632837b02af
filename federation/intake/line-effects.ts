import type { Entry } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
import { thumbprintOf } from '../../protocol/keys.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import { boundOffset } from '../timelines/boot-timing.ts'
import { breathe, isOutOfBreath } from './breathe.ts'
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
      if (epoch.clockErrorMs !== undefined)
        epoch.clockErrorMs = boundOffset(epoch.clockErrorMs + entry.body.byMs)
      return
    case 'journal.continued':
      if (seq === 1) await noteContinuation(projection, epoch, entry.body)
      return
    case 'station.rekeyed':
      if (!projection.figuresOnly) await changeKey(projection, seq, entry.body)
      return
    default:
  }
}

/** Whatever is still missing of the epoch that this one continues will not come any more. */
export async function noteCopiesDone(projection: Projection): Promise<void> {
  const { epoch, epochs, writes } = projection
  if (epoch.continues === undefined || projection.copiesDone) return
  projection.copiesDone = true
  // What it copied had copied in its turn: with it, everything of the journals before has come as far as it ever will.
  const seen = new Set<number>()
  for (let no: number | undefined = epoch.continues; no !== undefined && !seen.has(no); ) {
    seen.add(no)
    if (isOutOfBreath()) await breathe()
    const old: Epoch | undefined = epochs.get(no) ?? (await writes.epochs.byNo(no))
    if (!old) return
    old.copied = true
    epochs.set(no, old)
    no = old.continues
  }
}

/** The first line of `epoch` says which one it goes on from: that one is closed. */
export async function noteContinuation(
  projection: Projection,
  epoch: Epoch,
  body: Entry<'journal.continued'>['body'],
): Promise<void> {
  if (body.epoch === epoch.id) return
  const old = await epochNamed(projection, body.epoch)
  epoch.continues = old.no
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
