import type { PublicKey } from '../protocol/keys.ts'
import { publicKeySchema } from '../protocol/keys.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { transact } from './transact.ts'

/** Who the station is and which hub it trusts. `kid`: the thumbprint of the station's key now in use. */
export type Enrolment = {
  station: string
  name: string
  unit: string
  timeZone: string
  kid: string
  hubUrl: string
  hubId: string
  hubKey: PublicKey
  generation: string
}

type Row = Omit<Enrolment, 'hubKey'> & { hubKey: string }

export function readEnrolment(db: ReadHandle): Enrolment | undefined {
  const row = db.sqlite
    .prepare<[], Row>(
      `SELECT station, name, unit, time_zone AS timeZone, kid, hub_url AS hubUrl, hub_id AS hubId,
        hub_key AS hubKey, generation FROM enrolment`,
    )
    .get()
  return row && { ...row, hubKey: publicKeySchema.parse(JSON.parse(row.hubKey)) }
}

/** Enrols, or enrols anew. Inside the caller's transaction where more belongs to it. */
export function saveEnrolment(db: WriteHandle, enrolment: Enrolment): void {
  const { hubKey, ...plain } = enrolment
  db.sqlite
    .prepare(
      `INSERT OR REPLACE INTO enrolment (id, station, name, unit, time_zone, kid, hub_url, hub_id, hub_key, generation)
       VALUES (1, @station, @name, @unit, @timeZone, @kid, @hubUrl, @hubId, @hubKey, @generation)`,
    )
    .run({ ...plain, hubKey: JSON.stringify(hubKey) })
}

/** Which key signs the lines of an epoch from `fromSeq` on. */
export function saveSigningKey(
  db: WriteHandle,
  signing: { epochNo: number; fromSeq: number; kid: string },
): void {
  db.sqlite
    .prepare('INSERT OR REPLACE INTO signing_keys (epoch_no, from_seq, kid) VALUES (?, ?, ?)')
    .run(signing.epochNo, signing.fromSeq, signing.kid)
}

/** The key that signs line `seq`, and the last seq it signs (undefined: no later key). Undefined when none was noted. */
export function signingKeyAt(
  db: ReadHandle,
  epochNo: number,
  seq: number,
): { kid: string; through: number | undefined } | undefined {
  const rows = db.sqlite
    .prepare<[number], { fromSeq: number; kid: string }>(
      'SELECT from_seq AS fromSeq, kid FROM signing_keys WHERE epoch_no = ? ORDER BY from_seq',
    )
    .all(epochNo)
  const index = rows.findLastIndex((row) => row.fromSeq <= seq)
  const row = rows[index]
  const next = rows[index + 1]
  return row && { kid: row.kid, through: next && next.fromSeq - 1 }
}

/** The key that is in use from now on: for tokens, and for epochs that begin. Only inside a transaction. */
export function saveKey(db: WriteHandle, kid: string): void {
  db.sqlite.prepare('UPDATE enrolment SET kid = ?').run(kid)
}

/** A run of lines of one epoch that one key signs; `through` undefined: no later key. */
export type SignedRun = { epochNo: number; fromSeq: number; through: number | undefined; kid: string }

/** Which key signs which lines, the newest first. */
export function signedRuns(db: ReadHandle): SignedRun[] {
  const rows = db.sqlite
    .prepare<[], Omit<SignedRun, 'through'>>(
      'SELECT epoch_no AS epochNo, from_seq AS fromSeq, kid FROM signing_keys ORDER BY epoch_no DESC, from_seq DESC',
    )
    .all()
  return rows.map((row, at) => {
    const later = rows[at - 1]
    return { ...row, through: later?.epochNo === row.epochNo ? later.fromSeq - 1 : undefined }
  })
}

/** The hub's time in the first receipt for a line that the key in use has signed; undefined before there is one. */
export function keyUsedSinceMs(db: ReadHandle, kid: string): number | undefined {
  return (
    db.sqlite
      .prepare<[string], number>(
        `SELECT min((SELECT signed_ms FROM receipts r WHERE r.epoch_no = k.epoch_no AND r.acked >= k.from_seq
        ORDER BY r.acked LIMIT 1)) FROM signing_keys k WHERE k.kid = ?`,
      )
      .pluck()
      .get(kid) ?? undefined
  )
}

/** Thumbprints of every key this database was ever signed with or enrolled by. */
export function usedKeys(db: ReadHandle): Set<string> {
  const kids = db.sqlite
    .prepare<[], string>('SELECT kid FROM signing_keys UNION SELECT kid FROM enrolment')
    .pluck()
    .all()
  return new Set(kids)
}

/** The hub's state was replaced: its new generation, and that every epoch must be offered again. Only inside a transaction. */
export function saveGeneration(db: WriteHandle, generation: string): void {
  db.sqlite.prepare('UPDATE enrolment SET generation = ?, offer_again = 1').run(generation)
}

export function setOfferAgain(db: WriteHandle, offerAgain: boolean): void {
  transact(db, () => db.sqlite.prepare('UPDATE enrolment SET offer_again = ?').run(offerAgain ? 1 : 0))
}

export function mustOfferAgain(db: ReadHandle): boolean {
  return db.sqlite.prepare('SELECT offer_again FROM enrolment').pluck().get() === 1
}

/** The key the hub signs with now, reached by links from the one trusted before. */
export function saveHubKey(db: WriteHandle, key: PublicKey): void {
  transact(db, () => db.sqlite.prepare('UPDATE enrolment SET hub_key = ?').run(JSON.stringify(key)))
}

export function saveHubUrl(db: WriteHandle, url: string): void {
  transact(db, () => db.sqlite.prepare('UPDATE enrolment SET hub_url = ?').run(url))
}
