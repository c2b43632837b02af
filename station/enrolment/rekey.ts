import { readEnrolment, saveKey, saveSigningKey, usedKeys } from '../../db/enrolment.ts'
import type { Journal } from '../../db/journal.ts'
import { publicPartOf, thumbprintOf } from '../../protocol/keys.ts'
import type { Recorder } from '../record/recorder.ts'
import type { StationKeys } from './keys.ts'

export type RekeyParts = { journal: Journal; recorder: Recorder; keys: StationKeys }

/** Thumbprints of the key before and the key from now on, and the seq of the line that says so: the last one the old key signs. */
export type Rekeyed = { before: string; kid: string; seq: number }

/**
 * Replaces the station's key (PROTOCOL section 3). The new key is on the disk before anything names it; then the line
 * `station.rekeyed`, which key signs from there on, and the key in use are one transaction. A crash before it leaves a key that
 * nobody knows, and that the next try takes. Undefined when the station was enrolled anew meanwhile, or never.
 */
export async function rekey({ journal, recorder, keys }: RekeyParts): Promise<Rekeyed | undefined> {
  const { db } = journal
  const before = readEnrolment(db)?.kid
  if (before === undefined) return undefined
  const key = publicPartOf(await keys.unused(usedKeys(db)))
  const kid = await thumbprintOf(key)
  recorder.noteJump()
  return journal.within(() => {
    // An enrolment that came in between has taken that key or replaced the old one: nothing is left to do.
    if (readEnrolment(db)?.kid !== before || usedKeys(db).has(kid)) return undefined
    recorder.record([{ kind: 'station.rekeyed', by: 'host', body: { key } }])
    const { no, tip } = journal.place()
    saveSigningKey(db, { epochNo: no, fromSeq: tip + 1, kid })
    saveKey(db, kid)
    return { before, kid, seq: tip }
  })
}
