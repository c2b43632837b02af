import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { path: string; headers: IncomingHttpHeaders; body: Buffer; id: string }

/** How a county's receiver may answer: a status, never, or as the test says. */
export type Answering = number | 'hang' | ((request: IncomingMessage, response: ServerResponse) => void)

export type ReportReceiver = {
  url: string
  port: number
  received: Received[]
  answer: (how: Answering) => void
  /** Nobody listens there any more; and somebody does again. */
  goDown: () => Promise<void>
  comeUp: () => Promise<void>
  close: () => Promise<void>
}

/** A real HTTP server as a county's IT would run one: it keeps what it was sent. */
export async function reportReceiver(): Promise<ReportReceiver> {
  const received: Received[] = []
  let how: Answering = 204
  let port = 0
  const make = () =>
    createServer(async (request, response) => {
      const pieces: Buffer[] = []
      for await (const piece of request) pieces.push(piece as Buffer)
      const { headers, url = '' } = request
      received.push({ path: url, headers, body: Buffer.concat(pieces), id: String(headers['webhook-id']) })
      if (typeof how === 'function') how(request, response)
      else if (how !== 'hang') response.writeHead(how).end('thank you')
    })
  let server = make()
  const comeUp = async () => {
    server = make()
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
    port = (server.address() as AddressInfo).port
  }
  const goDown = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  await comeUp()
  return {
    ...{ url: `http://127.0.0.1:${port}/in`, port, received, comeUp, goDown, close: goDown },
    answer: (next) => {
      how = next
    },
  }
}

/** Checks a signature as a receiver does that has nothing but the secret. */
export function isSigned({ headers, body, id }: Received, secret: string): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const content = Buffer.concat([Buffer.from(`${id}.${headers['webhook-timestamp']}.`), body])
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(content).digest('base64')}`
}
