import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import type { CutOptions } from './batch.ts'
import { cutBatch } from './batch.ts'
import type { HubTrial } from './hub-trial.ts'
import { expectDelivered, isListed } from './hub-trial.ts'
import type { Json } from './wire.ts'

// What nobody honest sends, and roads that break: refused or held, never an answer of 5xx, and the next is served.

const long = 'x'.repeat(100_000)
const nested = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as unknown
const hostile: unknown[] = [
  ...[
    '',
    ' ',
    '\u0000',
    "'; DROP TABLE stations; --",
    '../../etc/passwd',
    '%00',
    '\ud800',
    '__proto__',
    'constructor',
  ],
  ...[long, nested, {}, [], null, true, -0, 1e308, -1e308, 2 ** 53, 1e-7, { toString: 'x' }],
]
const members = [
  'station',
  'epoch',
  'from',
  'to',
  'prev',
  'head',
  'digest',
  'rawBytes',
  'tip',
  'through',
  'cursor',
  'v',
]

export function claimsOfHostility(trial: HubTrial): void {
  const served = async () => {
    const station = trial.emptyEpoch()
    station.visit()
    expectDelivered(station, await station.push(), 1)
  }

  describe('hostile values', () => {
    it.each(members)('in %s of a truly signed manifest break nothing', async (member) => {
      for (const value of hostile) {
        const station = trial.emptyEpoch()
        station.visit()
        const manifest = { [member]: value } as CutOptions['manifest'] & Json
        const { status } = await station.push({ manifest })
        expect(status, JSON.stringify(value)?.slice(0, 60)).toBeLessThan(500)
      }
      await served()
    })

    it.each(['alg', 'typ', 'kid', 'crit', 'b64', 'jwk', 'x5c', 'jku'])(
      'in %s of a header break nothing',
      async (member) => {
        for (const value of hostile) {
          const station = trial.emptyEpoch()
          station.visit()
          expect((await station.push({ header: { [member]: value } })).status).toBeLessThan(500)
          expect(
            (await station.get('/v1/epochs', station.token({ header: { [member]: value } }))).status,
          ).toBeLessThan(500)
        }
        await served()
      },
    )

    it.each(['iss', 'aud', 'iat', 'exp', 'nbf', 'sub'])('in %s of a token break nothing', async (member) => {
      for (const value of hostile) {
        const station = trial.emptyEpoch()
        const answer = await station.get('/v1/epochs', station.token({ payload: { [member]: value } }))
        expect(answer.status).toBeLessThan(500)
      }
    })

    it.each(['code', 'key', 'epoch', 'app', 'sealTo'])(
      'in %s of an enrolment break nothing',
      async (member) => {
        const { code } = await trial.hub.newCode()
        const good = { code, key: trial.emptyEpoch().key.jwk, epoch: trial.emptyEpoch().epoch, app: '0.1.0' }
        for (const value of member === 'code' ? hostile.slice(-8) : hostile) {
          const body = JSON.stringify({ ...good, [member]: value })
          const answer = await ask(`${trial.hub.url}/v1/enrolments`, {
            method: 'POST',
            type: 'application/json',
            body,
          })
          expect(answer.status).toBeLessThan(500)
        }
      },
    )

    it('in the query of a read break nothing', async () => {
      const station = trial.emptyEpoch()
      for (const value of [
        '',
        'x',
        '-1',
        '1e9',
        '99999999999999999999',
        'NaN',
        '%00',
        "'",
        '1&after=2',
        '0x10',
      ]) {
        for (const path of [
          `/v1/batches?epoch=${value}&after=0`,
          `/v1/batches?epoch=${station.epoch}&after=${value}`,
          `/v1/feed?after=${value}`,
        ]) {
          expect((await station.get(path)).status).toBeLessThan(500)
        }
      }
      for (const path of ['/v1/batches', '/v1/feed', '/v1/batches?after=0']) {
        expect((await station.get(path)).status).toBeLessThan(500)
      }
    })
  })

  describe('a road that breaks', () => {
    /** Sends so many bytes of a POST that promises `promised`, then resets. */
    const sendPart = (bytes: Buffer, promised: number) =>
      new Promise<void>((done, fail) => {
        const { hostname, port } = new URL(trial.hub.url)
        const socket = connect(Number(port), hostname, () => {
          const head = `POST /v1/batches HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: ${promised}\r\n\r\n`
          socket.write(Buffer.concat([Buffer.from(head), bytes]), () =>
            setTimeout(() => socket.resetAndDestroy(), 5),
          )
        })
        socket.on('close', () => done())
        socket.on('error', fail)
      })

    it('in the middle of a batch leaves nothing half there', async () => {
      const station = trial.emptyEpoch()
      for (let i = 0; i < 5; i += 1) station.visit()
      const { bytes } = station.cut()
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
        await sendPart(bytes.subarray(0, at), bytes.length)
      }
      expect(await isListed(station)).toBe(false)
      expectDelivered(station, await station.send(bytes), 5)
    })

    it('or one that cuts a batch short and says so leaves nothing there', async () => {
      const station = trial.emptyEpoch()
      for (let i = 0; i < 5; i += 1) station.visit()
      const { bytes } = station.cut()
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
        const answer = await station.send(bytes.subarray(0, at))
        expect(['malformed', 'bad-signature', 'corrupt']).toContain(answer.problem)
      }
      expect(await isListed(station)).toBe(false)
      expectDelivered(station, await station.send(bytes), 5)
    })

    it('takes a batch whatever its media type, in one piece or in chunks', async () => {
      const station = trial.emptyEpoch()
      for (let i = 0; i < 3; i += 1) station.visit()
      const body = cutBatch({ station: station.station, key: station.key }, station.journal, {
        through: station.iso(),
      }).bytes
      for (const type of ['application/octet-stream', 'application/vnd.waystation.batch; v=1', undefined]) {
        const answer = await ask(`${trial.hub.url}/v1/batches`, {
          method: 'POST',
          body,
          ...(type ? { type } : {}),
        })
        expect(answer.status).toBe(200)
      }
      const pieces = new ReadableStream({
        start(stream) {
          for (let at = 0; at < body.length; at += 50)
            stream.enqueue(new Uint8Array(body.subarray(at, at + 50)))
          stream.close()
        },
      })
      const init = { method: 'POST', body: pieces, duplex: 'half' } as RequestInit
      expect((await fetch(`${trial.hub.url}/v1/batches`, init)).status).toBe(200)
    })

    it('and sixty stations at once are all served', async () => {
      const stations = Array.from({ length: 60 }, () => trial.emptyEpoch())
      for (const one of stations) for (let i = 0; i < 20; i += 1) one.visit()
      const answers = await Promise.all(stations.map((one) => one.pushAll(5)))
      for (const [i, answer] of answers.entries()) expectDelivered(stations[i]!, answer, 20)
    })
  })
}
