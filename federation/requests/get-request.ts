import * as z from 'zod'
import { answerDocument } from '../../protocol/documents/answer.ts'
import { digestSchema } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Case } from '../contract/requests.ts'
import { caseSchema } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import type { StoreReads } from '../store/store.ts'
import { formOfRequest } from './form-of-request.ts'
import { toLogEntry } from './log-entry.ts'
import { findOffice, unitsOfRequest } from './office-of-request.ts'
import { caseRow, openCaseBook } from './read-cases.ts'

const logShown = 100

export const getRequest = endpoint<{ finger: string }, unknown, unknown, 'handler'>({
  method: 'get',
  path: '/v1/requests/:finger',
  summary:
    'One request: its facts, times, steps, who opened it, and the form to read it by. Its words are in the sealed file.',
  who: 'handler',
  reach: (reads, { params }) => unitsOfRequest(reads, params.finger),
  params: z.object({ finger: digestSchema }),
  answers: { 200: { what: 'The request.', type: 'application/json', schema: caseSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params, nowMs }) {
    return hub.store.read(async (reads) => {
      const found = await readCase(reads, params.finger, nowMs)
      return found ? json(found) : { problem: 'not-found' }
    })
  },
})

export async function readCase(reads: StoreReads, finger: string, nowMs: number): Promise<Case | undefined> {
  const request = await reads.requests.find(finger)
  if (!request) return undefined
  const book = await openCaseBook(reads, nowMs)
  const document = await reads.documents.find('answer', finger)
  const answer = answerDocument.body.safeParse(JSON.parse(document?.body ?? 'null'))
  return {
    ...caseRow(book, request),
    steps: request.steps.map(({ state, atMs, who }) => ({ state, at: toInstant(atMs), who })),
    log: (await reads.casework.logOfRequest(finger, logShown)).map(toLogEntry),
    formBody: (await formOfRequest(reads, request)) ?? null,
    officeName: (await findOffice(reads, request.office))?.body.name ?? null,
    answer: answer.success
      ? { state: answer.data.state, at: answer.data.at, hasWords: answer.data.sealed !== undefined }
      : null,
  }
}
