// Every format is a call of the hub's: what is sent is what would be downloaded, to the last byte.
import type { ReportFormat } from '../contract/subscriptions.ts'
import type { Answer, Asked, Endpoint, Reader, Refusal } from '../http/endpoint.ts'
import type { Hub } from '../hub.ts'
import { weeklyAddress } from '../reports/report-address.ts'
import { reportPaper } from '../reports/report-paper.ts'
import { reportTable } from '../reports/report-table.ts'
import { getRestatement } from '../reports/restated/get-restatement.ts'
import type { Dispatch, Subscription } from '../store/nouns/subscriptions.ts'
import type { Fault } from './post-file.ts'

export type ReportFile = { name: string; type: string; bytes: Uint8Array }

/** `worded`: made of words, which have a language. Tables have headings in Chinese, with their names in JSON beside them. */
type Format = { endpoint: Endpoint; ending: string; worded?: true }

/** To add one, give it a name in contract/subscriptions.ts, a line here, and words in subscriptions.json of the locales. */
const formats: Readonly<Record<ReportFormat, Format>> = {
  json: { endpoint: weeklyAddress.report, ending: '.json' },
  csv: { endpoint: reportTable(weeklyAddress, 'csv'), ending: '.csv' },
  xlsx: { endpoint: reportTable(weeklyAddress, 'xlsx'), ending: '.xlsx' },
  pdf: { endpoint: reportPaper(weeklyAddress), ending: '.pdf', worded: true },
  text: { endpoint: getRestatement(weeklyAddress), ending: '.txt', worded: true },
}

export type FileAsked = { subscription: Subscription; dispatch: Dispatch; format: ReportFormat }

/** The file of a report, as somebody who reads its unit would get it; or why there is none. Throws what the call throws. */
export async function makeFile(
  hub: Hub,
  { subscription, dispatch, format }: FileAsked,
): Promise<ReportFile | Fault> {
  const { unit, language } = subscription
  const { week, revision } = dispatch
  const { endpoint, ending, worded } = formats[format]
  const query = { unit, revision, ...(worded ? { language } : {}) }
  // Files have their ending in the week's own place in the address.
  const isFile = format !== 'json' && format !== 'text'
  const params = { week: isFile ? `${week}${ending}` : week }
  const answer = await endpoint.handle({ ...askedBy(hub, unit), params, query, body: undefined })
  if ('problem' in answer) return faultOf(answer, format)
  // Chinese is what a name without a language means.
  const tongue = worded && language !== 'zh-CN' ? `-${language}` : ''
  const name = `waystation-${week}-${unit}-r${revision}${tongue}${ending}`
  return { name, type: answer.type ?? 'application/octet-stream', bytes: bytesOf(answer) }
}

function askedBy(hub: Hub, unit: string): Asked<unknown, unknown, unknown, 'reader'> {
  const caller: Reader = { who: { kind: 'account', id: 'hub', name: 'hub' }, unit, may: [] }
  const asked = { hub, caller, nowMs: hub.clock(), address: '', headers: new Headers() }
  // A sending is noted by what sends it.
  return { ...asked, params: {}, query: {}, body: undefined, note: () => undefined, unnoted: hub.store }
}

function bytesOf({ body = '' }: Answer): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body) : body
}

function faultOf({ problem }: Refusal, format: ReportFormat): Fault {
  return { fault: problem === 'cannot-print' ? 'cannot-print' : 'not-made', about: format }
}
