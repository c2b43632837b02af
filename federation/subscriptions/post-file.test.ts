import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { postFile } from './post-file.ts'

it('ends where a receiver changes the protocol, or hangs up, in place of an answer', async () => {
  for (const words of ['HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n', '']) {
    await using receiver = createServer((line) => {
      line.on('error', () => undefined)
      line.once('data', () => (words === '' ? line.end() : line.write(words)))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => receiver.once('listening', resolve))
    const { port } = receiver.address() as AddressInfo
    const sent = await postFile({
      ...{ url: new URL(`http://127.0.0.1:${port}/`), at: { address: '127.0.0.1', family: 4 }, headers: {} },
      ...{ bytes: new Uint8Array(3), timeoutMs: 5_000, signal: new AbortController().signal },
    })
    expect(sent).toMatchObject({ ok: false, fault: 'unreachable' })
  }
})
