// Unfinished requests over real sockets: they take no more memory than there is for them, and nobody else's turn.
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HubProcess } from '../support/hub/hub-process.ts'
import { hubCommand, hubDirectory, startHub } from '../support/hub/hub-process.ts'
import { StationPeer } from '../support/peer/station-peer.ts'
import { until } from '../support/station/until.ts'

const MiB = 1024 * 1024
let dir: string
let remove: () => Promise<void>
let hub: HubProcess
let lines: Socket[]
beforeEach(async () => {
  ;({ dir, remove } = await hubDirectory())
  hub = await startHub(dir)
  lines = []
})
afterEach(async () => {
  for (const line of lines) line.destroy()
  await hub.stop('SIGKILL')
  await remove()
})

/** A POST of a batch that announces `announced` bytes and sends so many; `answer` collects what comes back. */
async function unfinished(announced: number, sent: number) {
  const { hostname, port } = new URL(hub.url)
  const line = connect(Number(port), hostname)
  lines.push(line)
  const state = { answer: '', isOpen: true }
  line.on('data', (piece) => {
    state.answer += piece
  })
  // Whoever is turned away in the middle of sending may see a reset.
  line.on('error', () => undefined)
  line.on('close', () => {
    state.isOpen = false
  })
  await once(line, 'connect')
  line.write(
    `POST /v1/batches HTTP/1.1\r\nhost: hub\r\ncontent-type: application/vnd.waystation.batch\r\ncontent-length: ${announced}\r\n\r\n`,
  )
  line.write(Buffer.alloc(sent, 'x'))
  return state
}

describe('bodies under way', () => {
  it('take so much memory and no more; the rest is told busy, and heartbeats are answered throughout', async () => {
    const { code } = await hubCommand<{ code: string }>(
      ...['code', '--data', dir, '--unit', '652328', '--name', 'x'],
    )
    const station = new StationPeer()
    await station.enrol(hub.url, code)
    station.visit()
    expect((await station.push()).status).toBe(200)
    const beforeMb = hub.memoryMb()
    const senders = await Promise.all(Array.from({ length: 200 }, () => unfinished(2 * MiB, 2 * MiB - 1)))
    await until(
      'those beyond the budget answered',
      () => senders.filter(({ answer }) => answer).length >= 150,
    )
    const refused = senders.filter(({ answer }) => answer !== '')
    expect(refused.length).toBeLessThan(190)
    for (const { answer } of refused) {
      expect(answer).toMatch(/^HTTP\/1\.1 503 /)
      expect(answer).toMatch(/retry-after: \d+/i)
      expect(answer).toContain('urn:waystation:problem:busy')
    }
    expect((await station.heartbeat()).status).toBe(200)
    // Their bodies, and what sockets and the runtime need to carry them.
    expect(hub.memoryMb() - beforeMb).toBeLessThan(200)
  })

  it('are cut when they come by drops', { timeout: 60_000 }, async () => {
    const slow = await unfinished(MiB, 20 * 1024)
    const drops = setInterval(() => lines[0]?.write('x'), 500)
    await until('the slow line cut', () => !slow.isOpen, 40_000)
    clearInterval(drops)
    expect(slow.answer).toBe('')
    expect((await fetch(`${hub.url}/healthz`)).status).toBe(200)
  })
})
