import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'

export type CountingProxy = {
  url: string
  /** Bytes so far on the sockets, HTTP headers included, TCP and IP headers not. */
  bytes: () => { up: number; down: number }
  stop: () => void
}

/** A TCP proxy on 127.0.0.1 before the hub at `hubUrl` that passes every byte on and counts it. */
export async function startCountingProxy(hubUrl: string): Promise<CountingProxy> {
  const hub = new URL(hubUrl)
  let up = 0
  let down = 0
  const server = createServer((station) => {
    const onward = connect(Number(hub.port), hub.hostname)
    station.setNoDelay(true)
    onward.setNoDelay(true)
    station.on('data', (chunk) => {
      up += chunk.length
    })
    onward.on('data', (chunk) => {
      down += chunk.length
    })
    station.pipe(onward).pipe(station)
    station.on('error', () => onward.destroy())
    onward.on('error', () => station.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${hub.pathname === '/' ? '' : hub.pathname}`,
    bytes: () => ({ up, down }),
    stop: () => void server.close(),
  }
}
