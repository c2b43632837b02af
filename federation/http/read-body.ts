import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import type { BodyAccount, BodyBudget } from './body-budget.ts'

/** `broken`: the line died in the middle, or was too slow to wait for. `busy`: no room for more bodies now. */
export type BodyFault = 'too-large' | 'broken' | 'busy'

/** The bytes, and `done` for when they are not held any more. */
export type BodyRead = { ok: true; bytes: Buffer; done: () => void } | { ok: false; fault: BodyFault }

/** In so long at least so many bytes must come: 1 KiB/s, the slowest line that a batch of 16 KiB raw still gets through. */
const windowMs = 10_000
const bytesInWindow = 10 * 1024

/** The whole body of a request, or what is wrong with it as soon as that shows. */
export async function readBody(context: Context, maxBytes: number, budget: BodyBudget): Promise<BodyRead> {
  const announced = context.req.header('content-length')
  if (announced !== undefined && Number(announced) > maxBytes) return { ok: false, fault: 'too-large' }
  // Where no server is (in tests) there is no line either.
  const incoming = (context.env as { incoming?: IncomingMessage } | undefined)?.incoming
  return incoming ? readIncoming(incoming, maxBytes, budget) : readRequest(context.req.raw, maxBytes)
}

function readIncoming(incoming: IncomingMessage, maxBytes: number, budget: BodyBudget): Promise<BodyRead> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let size = 0
    let sizeBefore = 0
    const account: BodyAccount = budget.open(() => fail('busy'))
    const patience = setInterval(() => {
      if (size - sizeBefore < bytesInWindow) return fail('broken')
      sizeBefore = size
    }, windowMs)
    const leave = () => {
      clearInterval(patience)
      incoming.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken)
    }
    const fail = (fault: BodyFault) => {
      leave()
      account.close()
      pieces.length = 0
      // A line that goes on by drops is cut: a station then tries with less. Every other fault has an answer first.
      if (fault === 'broken') incoming.destroy()
      resolve({ ok: false, fault })
    }
    const onData = (piece: Buffer) => {
      size += piece.length
      if (size > maxBytes) return fail('too-large')
      if (!account.take(piece.length)) return fail('busy')
      pieces.push(piece)
    }
    const onEnd = () => {
      leave()
      account.complete()
      const bytes = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)
      resolve({ ok: true, bytes, done: account.close })
    }
    const onBroken = () => fail('broken')
    incoming.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken)
  })
}

async function readRequest(request: Request, maxBytes: number): Promise<BodyRead> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of request.body ?? []) {
    size += piece.length
    if (size > maxBytes) return { ok: false, fault: 'too-large' }
    pieces.push(piece)
  }
  return { ok: true, bytes: Buffer.concat(pieces), done: () => undefined }
}
