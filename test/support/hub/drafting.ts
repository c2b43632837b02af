import { expect } from 'vitest'
import type {
  DraftRow,
  DraftStepDone,
  Drafts,
  DraftWhole,
  History,
} from '../../../federation/contract/drafts.ts'
import {
  draftStepDoneSchema,
  draftsSchema,
  draftWholeSchema,
  historySchema,
} from '../../../federation/contract/drafts.ts'
import { problemSchema } from '../../../protocol/problems.ts'
import type { Officer } from './officer.ts'

// What officers do with drafts, through the hub's own calls.

export const sampleKit = {
  ...{ name: { 'zh-CN': '木垒夏季' }, months: [7] },
  pars: [{ item: 'sterile-gauze', qty: 20 }],
}
export const sampleOrder = {
  ...{ rev: 0, type: 'kit', document: 'mulei-summer', unit: '652328', baseRev: 0, body: sampleKit },
}
type Given = Partial<Record<keyof typeof sampleOrder, unknown>>

export async function saveDraftBy(who: Officer, draft: string, given: Given = {}): Promise<DraftWhole> {
  const answer = await who.ask('PUT', `/v1/drafts/${draft}`, { ...sampleOrder, ...given })
  expect(answer.status, await answer.clone().text()).toBe(200)
  return draftWholeSchema.parse(await answer.json())
}

/** `path`: `<draft>/submissions`, `<draft>/approvals` … */
export async function takeStep(who: Officer, path: string, body: object): Promise<DraftStepDone> {
  const answer = await who.ask(path.endsWith('discarding') ? 'PUT' : 'POST', `/v1/drafts/${path}`, body)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return draftStepDoneSchema.parse(await answer.json())
}

export async function stepDone(who: Officer, path: string, body: object): Promise<DraftRow> {
  const step = await takeStep(who, path, body)
  if (step.is !== 'done') throw new Error(JSON.stringify(step.faults))
  return step.draft
}

export async function refusalOf(answer: Response | Promise<Response>): Promise<string> {
  return problemSchema.parse(await (await answer).json()).type.replace('urn:waystation:problem:', '')
}

export function approveDraft(who: Officer, draft: string, rev: number): Promise<Response> {
  return who.ask('POST', `/v1/drafts/${draft}/approvals`, { rev })
}

export async function draftSeen(who: Officer, draft: string): Promise<DraftWhole> {
  return draftWholeSchema.parse(await (await who.ask('GET', `/v1/drafts/${draft}`)).json())
}

export async function draftsSeen(who: Officer, query = ''): Promise<Drafts> {
  return draftsSchema.parse(await (await who.ask('GET', `/v1/drafts?${query}`)).json())
}

/** `name`: `kit/mulei-summer`. */
export async function historySeen(who: Officer, name: string): Promise<History> {
  return historySchema.parse(await (await who.ask('GET', `/v1/documents/${name}/history`)).json())
}
