import { fromBase64 } from '../../protocol/base64.ts'
import type { Entry } from '../../protocol/entry.ts'
import { fromInstant, toInstant } from '../../protocol/instants.ts'
import { publishAnswer } from '../requests/publish-answer.ts'
import type { Projection } from './projection.ts'

export type RequestEntryAt = {
  timeline: number
  seq: number
  digest: string
  arrivedMs: number
  entry: Entry
}

/**
 * Notes a request, or that its ticket's holder took it back. Called once per origin; of two entries under one finger the first to
 * arrive is the request. What is taken back is closed at every station of the county, and what was sealed of it is dropped here.
 */
export async function noteRequest(projection: Projection, at: RequestEntryAt): Promise<void> {
  const { requests } = projection.writes
  const { station } = projection.epoch
  const { entry, arrivedMs } = at
  if (entry.kind === 'request.filed') {
    const { finger, facts, sealed, consent, ...form } = entry.body
    const isNew = await requests.add({
      ...{ finger, station, timeline: at.timeline, seq: at.seq, digest: at.digest },
      ...{ atMs: fromInstant(entry.at), arrivedMs, sealed: fromBase64(sealed) },
      ...{ form: form.form, formRev: form.formRev, office: form.office },
      ...{ category: facts.category, urgency: facts.urgency, worker: facts.worker },
      notice: consent && `${consent.notice}/${consent.noticeRev}`,
    })
    const request = isNew ? await requests.find(finger) : undefined
    if (request?.state === 'withdrawn') await close(projection, request)
  } else if (entry.kind === 'request.withdrawn') {
    const { finger } = entry.body
    if (!(await requests.withdraw(finger, { station, arrivedMs }))) return
    const request = await requests.find(finger)
    if (request) await close(projection, request)
  }
}

/** `closed`, and no word with it: whoever still has the ticket sees that it is over. */
async function close(
  { writes }: Projection,
  { finger, station, closedMs = 0 }: { finger: string; station: string; closedMs: number | undefined },
): Promise<void> {
  await publishAnswer(writes, { finger, station }, { state: 'closed', at: toInstant(closedMs), sealed: null })
}
