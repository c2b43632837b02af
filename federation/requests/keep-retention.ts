import { answerDocument } from '../../protocol/documents/answer.ts'
import { fromInstant } from '../../protocol/instants.ts'
import { withdraw } from '../publishing/publish.ts'
import type { Store, StoreWrites } from '../store/store.ts'

const dayMs = 86_400_000

/**
 * How long what is personal is held here, in days, and from when (docs/decisions/0097-hub-what-is-personal-ends.md). What was sealed is
 * shredded for good by destroying its month's identity; these are the copies that the hub can drop by itself.
 */
export const retentionDays = {
  /** The sealed copy, from the end of the work: a refusal may be objected to, and the objection asks to read it again. */
  sealedAfterOver: 90,
  /** An answer at the stations, from when it was given, once the work is over: half a year to come back to a kiosk. */
  answerAfterGiven: 180,
  /** Who opened what: PIPL art. 56 and the network data regulations art. 12 want three years. */
  log: 3 * 366,
} as const

const atOnce = 200

export type Ended = { sealed: number; answers: number }

/** Drops what has been held long enough. Called at the start and once a day; cheap when nothing is due. */
export async function keepRetention({ store, clock }: { store: Store; clock: () => number }): Promise<Ended> {
  const nowMs = clock()
  const ended: Ended = { sealed: 0, answers: 0 }
  const sealedBeforeMs = nowMs - retentionDays.sealedAfterOver * dayMs
  for (;;) {
    const due = await store.read((reads) => reads.requests.heldAndOverBefore(sealedBeforeMs, atOnce))
    if (due.length === 0) break
    await store.write(async (writes) => {
      for (const finger of due) await writes.requests.dropSealed(finger)
    })
    ended.sealed += due.length
  }
  const answersBeforeMs = nowMs - retentionDays.answerAfterGiven * dayMs
  ended.answers = await store.write((writes) => endAnswers(writes, answersBeforeMs))
  await store.write((writes) => writes.casework.dropLogBefore(nowMs - retentionDays.log * dayMs))
  return ended
}

/** An answer to a request that somebody still works on stays, however old. */
async function endAnswers(writes: StoreWrites, beforeMs: number): Promise<number> {
  let ended = 0
  for (const { id, body } of await writes.documents.ofType('answer')) {
    const answer = answerDocument.body.safeParse(JSON.parse(body ?? 'null'))
    if (!answer.success || fromInstant(answer.data.at) >= beforeMs) continue
    const request = await writes.requests.find(id)
    if (request && request.closedMs === undefined) continue
    await withdraw(writes, 'answer', id)
    ended++
  }
  return ended
}
