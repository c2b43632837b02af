import { buildPage, openPage } from './feed-page.ts'
import type { Receipt } from './receipt.ts'
import { receiptType } from './receipt.ts'
import type { Json, Key } from './wire.ts'
import { digest, newKey, openJws, signJws, uuid7 } from './wire.ts'

// The ways the small hub, or the road to it, can be bad. A closed list.

export type Misbehaviour =
  /** 200 and a page of HTML, whatever was asked; nothing reaches the hub. */
  | { name: 'portal' }
  /** The batch is taken; the receipt in the answer is not what it should be. */
  | { name: 'receipt-by-stranger' }
  | { name: 'receipt-other-epoch' }
  | { name: 'receipt-other-station' }
  | { name: 'receipt-other-head' }
  | { name: 'receipt-other-hub' }
  | { name: 'receipt-beyond'; by: number }
  | { name: 'receipt-other-type' }
  | { name: 'no-receipt' }
  /** 409 `fork` without a receipt, with one by a stranger, or truly signed with another head. */
  | { name: 'unsigned-fork' }
  | { name: 'stranger-fork' }
  | { name: 'signed-fork' }
  /** Truly signed and with the head that the station has: no reason for anything. */
  | { name: 'agreeing-fork' }
  | { name: 'slow-down'; retryAfterS: number }
  | { name: 'busy'; retryAfterS: number }
  /** 502 as a proxy says it: HTML, no problem. */
  | { name: 'bad-gateway' }
  | { name: 'redirect'; to: string }
  /** The connection is reset when this many bytes of the request's body have come. */
  | { name: 'reset-request'; afterBytes: number }
  /** The batch is taken; the connection is reset before a byte of the answer. */
  | { name: 'lost-answer' }
  /** The batch is taken; the answer ends after this many bytes of body. */
  | { name: 'truncate'; atBytes: number }
  /** Never answers. */
  | { name: 'half-open' }
  /** The answer comes this many bytes at a time. */
  | { name: 'drip'; bytes: number; everyMs: number }
  /** The feed page is not one for this station, of this hub, of its generation, or whole. */
  | { name: 'page-other-station' }
  | { name: 'page-other-hub' }
  | { name: 'page-other-generation' }
  | { name: 'page-by-stranger' }
  | { name: 'page-other-digest' }
  /** A true page with `after` beyond the station's cursor. */
  | { name: 'page-beyond-cursor'; by: number }
  | { name: 'problem'; problem: string; status: number; members?: Json }

export interface Reply {
  status: number
  type: string
  body: Buffer
  headers?: Record<string, string>
}

export interface HubVoice {
  key: Key
  /** The hub's time, ISO. */
  now: string
  /** A receipt for what the request was about, before anything of it is taken. */
  receiptFor: () => Receipt | null
}

export function problemReply(problem: string, status: number, members: Json = {}): Reply {
  const body = { type: `urn:waystation:problem:${problem}`, title: problem, status, ...members }
  const headers = typeof members.retryAfter === 'number' ? { 'retry-after': String(members.retryAfter) } : {}
  return { status, type: 'application/problem+json', body: Buffer.from(JSON.stringify(body)), headers }
}

function html(status: number, text: string): Reply {
  return {
    status,
    type: 'text/html',
    body: Buffer.from(`<!doctype html><title>${text}</title><p>${text}</p>`),
  }
}

/** The answer instead of the hub's own; null when the hub shall answer (perhaps altered later). */
export function replyInstead(bad: Misbehaviour, voice: HubVoice): Reply | null {
  switch (bad.name) {
    case 'portal':
      return html(200, 'Welcome to the free network. Sign in to go on.')
    case 'bad-gateway':
      return html(502, '502 Bad Gateway')
    case 'redirect':
      return { ...html(302, 'elsewhere'), headers: { location: bad.to } }
    case 'slow-down':
      return problemReply('slow-down', 429, { retryAfter: bad.retryAfterS, at: voice.now })
    case 'busy':
      return problemReply('busy', 503, { retryAfter: bad.retryAfterS, at: voice.now })
    case 'problem':
      return problemReply(bad.problem, bad.status, bad.members ?? {})
    case 'unsigned-fork':
    case 'stranger-fork':
    case 'signed-fork':
    case 'agreeing-fork':
      return forkReply(bad.name, voice)
    default:
      return null
  }
}

function forkReply(name: string, voice: HubVoice): Reply {
  const held = voice.receiptFor()
  if (!held) return problemReply('malformed', 400)
  if (name === 'unsigned-fork') return problemReply('fork', 409, { acked: held.acked })
  const differing = { ...held, acked: Math.max(1, held.acked), head: digest('another history') }
  const receipt = name === 'agreeing-fork' ? held : differing
  const key = name === 'stranger-fork' ? newKey() : voice.key
  return problemReply('fork', 409, {
    acked: receipt.acked,
    receipt: signJws(key, { typ: receiptType }, receipt),
  })
}

/** The hub's own answer with its receipt made wrong. */
export function alterReply(bad: Misbehaviour, reply: Reply, voice: HubVoice): Reply {
  if (bad.name.startsWith('page-')) return alterPage(bad, reply, voice.key)
  const json = reply.type.endsWith('json') ? (JSON.parse(reply.body.toString()) as Json) : {}
  const receipt = openJws(String(json.receipt))?.payload as Receipt | undefined
  if (!receipt || !bad.name.includes('receipt')) return reply
  const { receipt: _, ...without } = json
  const altered =
    bad.name === 'no-receipt' ? without : { ...json, receipt: alterReceipt(bad, receipt, voice.key) }
  return { ...reply, body: Buffer.from(JSON.stringify(altered)) }
}

function alterPage(bad: Misbehaviour, reply: Reply, own: Key): Reply {
  const page = openPage(reply.body, [own.jwk])
  if (typeof page === 'string') return reply
  const { manifest, documents } = page
  const forged: Record<string, Json> = {
    'page-other-station': { station: `${manifest.station}9` },
    'page-other-hub': { hub: uuid7(Date.parse(manifest.at)) },
    'page-other-generation': { generation: uuid7(Date.parse(manifest.at)) },
    'page-other-digest': { digest: digest('another page') },
    'page-beyond-cursor': bad.name === 'page-beyond-cursor' ? { after: manifest.after + bad.by } : {},
  }
  const key = bad.name === 'page-by-stranger' ? newKey() : own
  return { ...reply, body: buildPage(key, { ...manifest, forge: forged[bad.name] ?? {} }, documents) }
}

function alterReceipt(bad: Misbehaviour, receipt: Receipt, own: Key): string {
  const signed = (over: Json, key = own, typ = receiptType) => signJws(key, { typ }, { ...receipt, ...over })
  switch (bad.name) {
    case 'receipt-by-stranger':
      return signed({}, newKey())
    case 'receipt-other-epoch':
      return signed({ epoch: uuid7(Date.parse(receipt.at)) })
    case 'receipt-other-station':
      return signed({ station: `${receipt.station}9` })
    case 'receipt-other-hub':
      return signed({ hub: uuid7(Date.parse(receipt.at)) })
    case 'receipt-other-head':
      return signed({ head: digest('another history') })
    case 'receipt-other-type':
      return signed({}, own, 'waystation-feed+jws')
    case 'receipt-beyond':
      return signed({ acked: receipt.acked + bad.by })
    default:
      return signed({})
  }
}
