import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { test } from 'node:test'
import { startCountingProxy } from './counting-proxy.ts'

test('counts every byte of both directions, headers included', async () => {
  const hub = await listening(createServer((_request, response) => response.end('held')))
  const proxy = await startCountingProxy(`http://127.0.0.1:${(hub.address() as AddressInfo).port}`)
  const asked = 'POST /batches HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Length: 5\r\n\r\nlines'
  const answer = await exchange(new URL(proxy.url).port, asked)
  assert.ok(answer.endsWith('held'))
  assert.deepEqual(proxy.bytes(), { up: asked.length, down: answer.length })
  proxy.stop()
  hub.close()
})

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function exchange(port: string, asked: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(asked))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}
