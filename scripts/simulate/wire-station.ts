import { isHeartbeat, parseBatch, sealBatch } from '../../protocol/batch.ts'
import { chainNext, chainStart, toDigest } from '../../protocol/chain.ts'
import { enrolmentAnswerSchema } from '../../protocol/enrolment.ts'
import type { NewEntry } from '../../protocol/entry.ts'
import { formatLine } from '../../protocol/entry.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Signer, Verifier } from '../../protocol/keys.ts'
import { makePrivateKey, publicPartOf, toSigner, toVerifier } from '../../protocol/keys.ts'
import { readReceipt, receiptAnswerSchema } from '../../protocol/receipt.ts'
import { maxFrameLines } from '../../protocol/signed-frame.ts'
import { askHub } from './ask-hub.ts'

// A station reduced to its wire: a journal in memory, a key, and batches that count as delivered only under a receipt.

export type WireStation = {
  station: string
  /** Lines the hub has given a receipt for. */
  acked: () => number
  /** Sends all lines through `tip`, or a heartbeat when there are none; answers with the number of batches. */
  deliver: (tip: number, throughMs: number) => Promise<number>
}

export type Enrolment = { hub: string; code: string; epoch: string; entries: readonly NewEntry[] }

/** First batch of a connection, then twice as much after each success: the sizes the wire asks of a station. */
const firstBytes = 16 * 1024
const mostBytes = 512 * 1024

/** Spends a code; the station then holds `entries` as its whole journal. Throws when the hub refuses. */
export async function enrolStation({ hub, code, epoch, entries }: Enrolment): Promise<WireStation> {
  const privateKey = await makePrivateKey()
  const request = { code, key: publicPartOf(privateKey), epoch, app: '0.1.0' }
  const response = await askHub(`${hub}/v1/enrolments`, {
    body: JSON.stringify(request),
    type: 'application/json',
  })
  const enrolled = enrolmentAnswerSchema.parse(await response.json())
  const station = enrolled.station.id
  const journal = makeJournal(epoch, entries)
  const post = makePost({
    hub,
    station,
    epoch,
    hubKey: await toVerifier(enrolled.hub.key),
    signer: await toSigner(privateKey),
    journal,
  })
  let acked = 0
  let sized = firstBytes

  return {
    station,
    acked: () => acked,
    deliver: async (tip, throughMs) => {
      let batches = 0
      do {
        const to = journal.fit({ from: acked + 1, to: tip, bytes: sized })
        acked = await post({ from: acked + 1, to, tip, throughMs })
        sized = Math.min(mostBytes, sized * 2)
        batches += 1
      } while (acked < tip)
      return batches
    },
  }
}

type Journal = {
  lines: readonly Buffer[]
  /** chain(0), chain(1), … */
  heads: readonly string[]
  /** The last seq of a run from `from` that keeps to so many bytes, at least one line; `to` when all fits. */
  fit: (run: { from: number; to: number; bytes: number }) => number
}

function makeJournal(epoch: string, entries: readonly NewEntry[]): Journal {
  const lines = entries.map((entry, index) => Buffer.from(formatLine(index + 1, entry)))
  let head = chainStart(epoch)
  const heads = [toDigest(head)]
  for (const line of lines) {
    head = chainNext(head, line)
    heads.push(toDigest(head))
  }
  return {
    lines,
    heads,
    fit: ({ from, to, bytes }) => {
      let size = 0
      for (let seq = from; seq <= to; seq++) {
        size += (lines[seq - 1]?.length ?? 0) + 1
        if ((size > bytes && seq > from) || seq - from >= maxFrameLines) return seq - 1
      }
      return to
    },
  }
}

type Parts = {
  hub: string
  station: string
  epoch: string
  hubKey: Verifier
  signer: Signer
  journal: Journal
}
type Run = { from: number; to: number; tip: number; throughMs: number }

/** Sends one batch; resolves with what the hub's receipt acknowledges, and throws when the receipt is not worth its name. */
function makePost({ hub, station, epoch, hubKey, signer, journal }: Parts) {
  return async ({ from, to, tip, throughMs }: Run): Promise<number> => {
    const batch = await sealBatch(
      {
        station,
        epoch,
        from,
        to,
        tip,
        prev: journal.heads[from - 1] ?? '',
        head: journal.heads[to] ?? '',
        through: toInstant(throughMs),
        cursor: 0,
        lines: journal.lines.slice(from - 1, to),
      },
      signer,
    )
    const sent = parseBatch(batch)
    if (!sent.ok || isHeartbeat(sent.batch.manifest) !== to < from)
      throw new Error('a batch came out wrong before it was sent')
    const response = await askHub(`${hub}/v1/batches`, {
      body: batch,
      type: 'application/vnd.waystation.batch',
    })
    const answer = receiptAnswerSchema.parse(await response.json())
    const receipt = await readReceipt(answer.receipt, hubKey)
    const holds = receipt?.station === station && receipt.epoch === epoch
    if (!receipt || !holds || receipt.head !== journal.heads[receipt.acked])
      throw new Error(`the hub gave no valid receipt to ${station} for lines ${from} to ${to}`)
    return receipt.acked
  }
}
