import type { BatchProblem, Manifest } from './batch.ts'
import { openBatch } from './batch.ts'
import type { FeedDocument } from './feed-page.ts'
import { chainStart, entryOf, Journal } from './journal.ts'
import type { Jwk } from './wire.ts'
import { isJwk, thumbprint } from './wire.ts'

// What the small hub holds, and the one way a batch adds to it. No HTTP here.

export interface HeldEpoch {
  journal: Journal
  openedAt: string
  batches: { from: number; to: number; bytes: Buffer }[]
  /** Keys of the epoch's lines, each from a seq on. */
  keys: { from: number; jwk: Jwk }[]
  tip: number
  through: string | null
}

export interface HeldStation {
  id: string
  name: string
  unit: string
  keys: Jwk[]
  revoked: boolean
  epochs: Map<string, HeldEpoch>
  unread: number
  forks: number
}

export interface HeldCode {
  code: string
  station: string
  unit: string
  name: string
  usedBy: Jwk | null
  expired: boolean
}

export interface HubState {
  stations: Map<string, HeldStation>
  codes: Map<string, HeldCode>
  documents: Map<string, FeedDocument & { stations: string[] | null }>
  newest: number
}

export function newHubState(): HubState {
  return { stations: new Map(), codes: new Map(), documents: new Map(), newest: 0 }
}

/** A deep copy: what a backup is. */
export function copyState(state: HubState): HubState {
  const epochOf = (held: HeldEpoch): HeldEpoch => ({
    ...held,
    journal: new Journal(held.journal.epoch, held.journal.lines),
    batches: [...held.batches],
    keys: [...held.keys],
  })
  const stationOf = (held: HeldStation): HeldStation => ({
    ...held,
    keys: [...held.keys],
    epochs: new Map([...held.epochs].map(([id, epoch]) => [id, epochOf(epoch)])),
  })
  return {
    stations: new Map([...state.stations].map(([id, held]) => [id, stationOf(held)])),
    codes: new Map([...state.codes].map(([code, held]) => [code, { ...held }])),
    documents: new Map([...state.documents].map(([name, one]) => [name, { ...one }])),
    newest: state.newest,
  }
}

export interface Held {
  station: string
  epoch: string
  acked: number
  head: string
}

export type Intake =
  | { problem: BatchProblem }
  | { problem: 'gap' | 'fork'; held: Held }
  | { problem: null; held: Held; added: number }

export function takeBatch(state: HubState, bytes: Buffer, now: string): Intake {
  const opened = openBatch(bytes, (manifest) => keysFor(state, manifest))
  if ('problem' in opened) return opened
  const { manifest, lines } = opened
  // What comes after a change of key is for the new key to sign.
  if (lines.slice(0, -1).some((line) => newKeyIn(line))) return { problem: 'bad-signature' }
  const station = state.stations.get(manifest.station)!
  const known = station.epochs.get(manifest.epoch)
  const start = chainStart(manifest.epoch)
  if (!known && (manifest.from !== 1 || manifest.prev !== start)) {
    return { problem: 'gap', held: { station: station.id, epoch: manifest.epoch, acked: 0, head: start } }
  }
  if (known && manifest.from > known.journal.tip + 1) return { problem: 'gap', held: heldOf(station, known) }
  if (known && isFork(known.journal, manifest, lines)) {
    station.forks += 1
    return { problem: 'fork', held: heldOf(station, known) }
  }
  const epoch = known ?? openEpoch(station, bytes, { manifest, now })
  const fresh = lines.slice(epoch.journal.tip - manifest.from + 1)
  for (const line of fresh) addLine(station, epoch, line)
  if (fresh.length > 0) epoch.batches.push({ from: manifest.from, to: manifest.to, bytes })
  epoch.tip = Math.max(epoch.tip, manifest.tip)
  const through = manifest.through < now ? manifest.through : now
  if (manifest.to === manifest.tip && (!epoch.through || epoch.through < through)) epoch.through = through
  return { problem: null, held: heldOf(station, epoch), added: fresh.length }
}

/** What a hub that holds this epoch acknowledges. */
export function heldOf(station: HeldStation, epoch: HeldEpoch): Held {
  const { tip } = epoch.journal
  return { station: station.id, epoch: epoch.journal.epoch, acked: tip, head: epoch.journal.headAt(tip) }
}

function isFork(journal: Journal, manifest: Manifest, lines: Buffer[]): boolean {
  if (manifest.prev !== journal.headAt(manifest.from - 1)) return true
  return lines.some(
    (line, i) => manifest.from + i <= journal.tip && !line.equals(journal.line(manifest.from + i)),
  )
}

function keysFor(state: HubState, manifest: Manifest): Jwk[] | 'unknown-station' | 'revoked' {
  const station = state.stations.get(manifest.station)
  if (!station) return 'unknown-station'
  if (station.revoked) return 'revoked'
  const periods = station.epochs.get(manifest.epoch)?.keys
  const period = periods?.findLast((one) => one.from <= manifest.from)
  return period ? [period.jwk] : station.keys
}

function openEpoch(station: HeldStation, bytes: Buffer, by: { manifest: Manifest; now: string }): HeldEpoch {
  const head = JSON.parse(Buffer.from(bytes.toString('latin1').split('.')[0]!, 'base64url').toString())
  const epoch: HeldEpoch = {
    journal: new Journal(by.manifest.epoch),
    openedAt: by.now,
    batches: [],
    keys: [{ from: 1, jwk: station.keys.find((one) => thumbprint(one) === head.kid)! }],
    tip: 0,
    through: null,
  }
  station.epochs.set(by.manifest.epoch, epoch)
  return epoch
}

const readable = new Set([
  ...['visit.checked-in', 'visit.voided', 'visit.rated', 'host.started', 'clock.jumped', 'clock.observed'],
  ...['journal.continued', 'station.rekeyed', 'station.opened', 'station.closed'],
])

function addLine(station: HeldStation, epoch: HeldEpoch, line: Buffer): void {
  epoch.journal.addLine(line)
  const entry = entryOf(line)
  const jwk = newKeyIn(line)
  if (!entry || !readable.has(entry.kind) || entry.v !== 1) {
    station.unread += 1
  } else if (jwk) {
    station.keys.push(jwk)
    epoch.keys.push({ from: epoch.journal.tip + 1, jwk })
  }
}

/** The key that a readable `station.rekeyed` names; one that cannot be read changes nothing. */
function newKeyIn(line: Uint8Array): Jwk | null {
  const entry = entryOf(line)
  if (entry?.kind !== 'station.rekeyed' || entry.v !== 1) return null
  return isJwk(entry.body?.key) ? entry.body.key : null
}
