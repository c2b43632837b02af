import type { Manifest } from './batch.ts'
import { buildPage } from './feed-page.ts'
import type { Call, HubPeer } from './hub-peer.ts'
import type { Held, HeldStation } from './hub-peer-state.ts'
import { heldOf, takeBatch } from './hub-peer-state.ts'
import { chainStart } from './journal.ts'
import type { Reply } from './misbehaviour.ts'
import { problemReply } from './misbehaviour.ts'
import type { Receipt } from './receipt.ts'
import { signReceipt } from './receipt.ts'
import type { Jwk } from './wire.ts'
import { isJwk, joinRun, openJws, parseObject, thumbprint } from './wire.ts'

// Section 4 of the page, answered from the small hub's state.

const statusOf: Record<string, number> = {
  ...{ malformed: 400, 'bad-signature': 401, 'stale-token': 401, 'bad-token': 401, revoked: 403 },
  ...{ 'unknown-station': 404, 'bad-code': 404, gap: 409, fork: 409, 'code-used': 409, 'code-expired': 410 },
  ...{ 'too-large': 413, corrupt: 422, 'slow-down': 429, busy: 503 },
}

function refuse(problem: string, members = {}): Reply {
  return problemReply(problem, statusOf[problem] ?? 400, members)
}

function json(status: number, value: unknown): Reply {
  return { status, type: 'application/json', body: Buffer.from(JSON.stringify(value)) }
}

export function answerCall(hub: HubPeer, call: Call): Reply {
  switch (`${call.method} ${call.path}`) {
    case 'GET /v1/time':
      return json(200, { at: hub.now })
    case 'GET /v1/keys':
      return json(200, { keys: hub.keys, links: hub.links })
    case 'POST /v1/enrolments':
      return enrol(hub, call)
    case 'POST /v1/batches':
      return takeIn(hub, call)
    case 'GET /v1/batches':
      return withToken(hub, call, giveBack)
    case 'GET /v1/epochs':
      return withToken(hub, call, listEpochs)
    case 'GET /v1/feed':
      return withToken(hub, call, givePage)
    default:
      return json(404, { title: 'nothing here' })
  }
}

function enrol(hub: HubPeer, call: Call): Reply {
  const asked = parseObject(call.body.toString())
  const key = asked?.key
  if (typeof asked?.code !== 'string' || !isJwk(key)) return refuse('malformed')
  if (hub.wrongCodes >= hub.wrongCodesAllowed) return refuse('slow-down', { retryAfter: 60, at: hub.now })
  const held = hub.state.codes.get(asked.code)
  if (!held) {
    hub.wrongCodes += 1
    return refuse('bad-code')
  }
  if (held.usedBy && thumbprint(held.usedBy) !== thumbprint(key)) return refuse('code-used')
  if (!held.usedBy && held.expired) return refuse('code-expired')
  if (!held.usedBy) addStation(hub, held, key)
  held.usedBy = key
  const station = { id: held.station, name: held.name, unit: held.unit }
  const { id, generation, timeZone } = hub
  return json(201, { station, hub: { id, key: hub.key.jwk, generation }, timeZone })
}

function addStation(hub: HubPeer, code: { station: string; name: string; unit: string }, key: Jwk): void {
  const old = hub.state.stations.get(code.station)
  const station: HeldStation = {
    ...{ id: code.station, name: code.name, unit: code.unit, keys: [key], revoked: false },
    ...{ epochs: old?.epochs ?? new Map(), unread: old?.unread ?? 0, forks: old?.forks ?? 0 },
  }
  hub.state.stations.set(station.id, station)
}

function receiptOf(hub: HubPeer, held: Held): Receipt {
  const { station, epoch, acked, head } = held
  const { generation } = hub
  return {
    v: 1,
    hub: hub.id,
    station,
    epoch,
    acked,
    head,
    generation,
    newest: newestFor(hub, station),
    at: hub.now,
  }
}

/** What a receipt about this batch would say before any of it is taken; null when nobody knows its station. */
export function receiptFor(hub: HubPeer, manifest: Manifest | null): Receipt | null {
  const station = manifest && hub.state.stations.get(manifest.station)
  if (!station) return null
  const epoch = station.epochs.get(manifest.epoch)
  const nothing = { station: station.id, epoch: manifest.epoch, acked: 0, head: chainStart(manifest.epoch) }
  return receiptOf(hub, epoch ? heldOf(station, epoch) : nothing)
}

function takeIn(hub: HubPeer, call: Call): Reply {
  const intake = takeBatch(hub.state, call.body, hub.now)
  if (!('held' in intake)) return refuse(intake.problem)
  const receipt = signReceipt(hub.key, receiptOf(hub, intake.held))
  return intake.problem
    ? refuse(intake.problem, { acked: intake.held.acked, receipt })
    : json(200, { receipt })
}

function withToken(
  hub: HubPeer,
  call: Call,
  answer: (hub: HubPeer, station: HeldStation, call: Call) => Reply,
): Reply {
  const token = openJws(call.token ?? '')
  const { iss, aud, iat, exp } = token?.payload ?? {}
  const station = typeof iss === 'string' ? hub.state.stations.get(iss) : undefined
  if (token?.header.typ !== 'JWT' || !station) return refuse('bad-token')
  if (station.revoked) return refuse('revoked')
  const key = station.keys.find((one) => thumbprint(one) === token.header.kid)
  if (!key || !token.signedBy(key) || aud !== hub.id) return refuse('bad-token')
  if (typeof iat !== 'number' || typeof exp !== 'number' || exp - iat > 120) return refuse('bad-token')
  const nowS = Date.parse(hub.now) / 1000
  // A clock may read a little ahead of ours without being wrong.
  if (nowS > exp || nowS < iat - 5) return refuse('stale-token', { at: hub.now })
  return answer(hub, station, call)
}

function giveBack(_: HubPeer, station: HeldStation, call: Call): Reply {
  const after = Number(call.query.get('after') ?? '0')
  const batches = station.epochs.get(call.query.get('epoch') ?? '')?.batches ?? []
  const first = batches.findIndex((one) => one.to > after)
  if (first < 0) return { status: 204, type: 'application/vnd.waystation.batches', body: Buffer.alloc(0) }
  const some: Buffer[] = []
  let size = 0
  for (const { bytes } of batches.slice(first)) {
    if (some.length > 0 && size + bytes.length > 1024 * 1024) break
    some.push(bytes)
    size += bytes.length
  }
  return { status: 200, type: 'application/vnd.waystation.batches', body: joinRun(some) }
}

function listEpochs(_: HubPeer, station: HeldStation): Reply {
  const epochs = [...station.epochs.values()].map((held) => {
    const { epoch, acked, head } = heldOf(station, held)
    return { epoch, acked, head, openedAt: held.openedAt }
  })
  return json(200, { epochs })
}

function documentsFor(hub: HubPeer, station: string) {
  const all = [...hub.state.documents.values()].filter(
    (one) => !one.stations || one.stations.includes(station),
  )
  return all.sort((one, other) => one.n - other.n)
}

function newestFor(hub: HubPeer, station: string): number {
  return documentsFor(hub, station).at(-1)?.n ?? 0
}

function givePage(hub: HubPeer, station: HeldStation, call: Call): Reply {
  const asked = Number(call.query.get('after') ?? '0')
  const newest = newestFor(hub, station.id)
  const reset = asked > newest
  const after = reset ? 0 : asked
  const waiting = documentsFor(hub, station.id).filter((one) => one.n > after)
  const some = waiting.slice(0, hub.pageDocuments).map(({ stations: _, ...one }) => one)
  const more = some.length < waiting.length
  const to = more ? (some.at(-1)?.n ?? newest) : newest
  const receipts = [...station.epochs.values()].map((held) =>
    signReceipt(hub.key, receiptOf(hub, heldOf(station, held))),
  )
  const { id, generation } = hub
  const head = { hub: id, station: station.id, after, to, more, reset, receipts, generation, at: hub.now }
  return { status: 200, type: 'application/vnd.waystation.feed', body: buildPage(hub.key, head, some) }
}
