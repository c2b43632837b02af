import { chainStart, toDigest } from '../../protocol/chain.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { StoreWrites } from '../store/store.ts'
import type { DayClock } from '../timelines/day-clock.ts'
import type { Timeline } from '../timelines/timeline.ts'
import { openTimeline } from '../timelines/timeline.ts'
import type { LineSource } from './held-line.ts'
import type { Continuation } from './passed-on.ts'

/** The lines of one journal being turned into figures, inside one transaction. */
export type Projection = LineSource & {
  writes: StoreWrites
  days: DayClock
  /** The journal the lines stand in. */
  epoch: Epoch
  receivedMs: number
  /** The line being turned; those of this journal behind it are held, and not counted yet. */
  seq: number
  /** Epochs read so far, by number: each is one object here, and saved once. */
  epochs: Map<number, Epoch>
  timelines: Map<number, Timeline>
  copiesDone: boolean
  /** What journals go on from, by number of the epoch, as far as it was looked up. */
  continuations: Map<number, Continuation | undefined>
  /** The line was held before, and could not be read then. */
  isAgain: boolean
  /** What lines say beside figures (requests, restocks, listings, keys) was noted before. */
  figuresOnly: boolean
}

export function openProjection(of: Pick<Projection, 'writes' | 'days' | 'epoch' | 'receivedMs'>): Projection {
  const epochs = new Map([[of.epoch.no, of.epoch]])
  return {
    ...of,
    opened: undefined,
    seq: 0,
    epochs,
    timelines: new Map(),
    copiesDone: false,
    continuations: new Map(),
    isAgain: false,
    figuresOnly: false,
  }
}

/** The epoch of that id of the same station; noted as named when the hub holds nothing of it. */
export async function epochNamed(projection: Projection, id: string): Promise<Epoch> {
  const { epoch, epochs, writes } = projection
  for (const each of epochs.values()) if (each.id === id) return each
  const found =
    (await writes.epochs.find(epoch.station, id)) ?? (await writes.epochs.add(newEpoch(epoch.station, id)))
  epochs.set(found.no, found)
  return found
}

export function newEpoch(station: string, id: string): Omit<Epoch, 'no'> {
  return {
    id,
    station,
    openedMs: undefined,
    acked: 0,
    head: toDigest(chainStart(id)),
    tip: 0,
    kid: '',
    rekeys: [],
    cursor: 0,
    coveredThroughMs: undefined,
    lastHeardMs: undefined,
    closedMs: undefined,
    continues: undefined,
    copied: false,
    mixed: false,
    app: undefined,
    clockErrorMs: undefined,
  }
}

export function timelineOf(projection: Projection, no: number): Timeline {
  let timeline = projection.timelines.get(no)
  if (!timeline) {
    const { writes, days, epoch } = projection
    timeline = openTimeline({ no, station: epoch.station, writes, days })
    projection.timelines.set(no, timeline)
  }
  return timeline
}
