import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from './ask.ts'
import { ask } from './ask.ts'
import type { HubTrial } from './hub-trial.ts'
import { expectDelivered, expectOneOf, expectProblem } from './hub-trial.ts'
import { StationPeer } from './station-peer.ts'
import { openSigned, thumbprint, uuid7 } from './wire.ts'

// Section 4 of the page: a new station, the hub's time and the hub's keys.

const crockford = /^[0-9A-HJKMNP-TV-Z]{10}$/

export function claimsOfEnrolment(trial: HubTrial): void {
  const wrongCode = (number: number) => `ZZZZZZ${String(number).padStart(4, '0')}`

  describe('enrolment', () => {
    it('gives a station its name, the hub its keys, and both their time zone', async () => {
      const station = new StationPeer({ clock: () => trial.nowMs() })
      const given = await trial.hub.newCode('652302', '瑶池园工会驿站')
      expect(given.code).toMatch(crockford)
      const answer = await station.enrol(trial.hub.url, given.code)
      expect(answer.status).toBe(201)
      expect(answer.json).toMatchObject({
        station: { id: given.station, name: '瑶池园工会驿站', unit: '652302' },
        hub: { key: { kty: 'OKP', crv: 'Ed25519' } },
        timeZone: 'Asia/Shanghai',
      })
      expect(station.hub.generation).toMatch(/^[0-9a-f-]{36}$/)
      expect(station.hub.id).toMatch(/^[0-9a-f-]{36}$/)
      expect(JSON.stringify(answer.json)).not.toContain('"d"')
      station.visit()
      expectDelivered(station, await station.push(), 1)
    })

    it('gives the same answer to the same code with the same key', async () => {
      const station = new StationPeer({ clock: () => trial.nowMs() })
      const { code } = await trial.hub.newCode()
      const first = await station.enrol(trial.hub.url, code)
      station.visit()
      await station.push()
      const again = await station.enrol(trial.hub.url, code)
      expect([again.status, again.json]).toEqual([201, first.json])
      expectDelivered(station, await station.heartbeat(), 1)
    })

    it('gives the same answer to eight of them at once', async () => {
      const station = new StationPeer({ clock: () => trial.nowMs() })
      const { code } = await trial.hub.newCode()
      const answers = await Promise.all(Array.from({ length: 8 }, () => station.enrol(trial.hub.url, code)))
      for (const answer of answers) expect([answer.status, answer.json]).toEqual([201, answers[0]!.json])
    })

    it('gives a code to one of two keys that come at once', async () => {
      const { code } = await trial.hub.newCode()
      const answers = await Promise.all([1, 2, 3].map(() => new StationPeer().enrol(trial.hub.url, code)))
      expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409])
    })

    it('says code-used to another key', async () => {
      const { code } = await trial.hub.newCode()
      await new StationPeer().enrol(trial.hub.url, code)
      expectProblem(await new StationPeer().enrol(trial.hub.url, code), 409, 'code-used')
    })

    it('says bad-code to one it never gave', async () => {
      expectProblem(await new StationPeer().enrol(trial.hub.url, wrongCode(0)), 404, 'bad-code')
    })

    trial.claimNeeding('expiredCode')('says code-expired after its 72 hours', async () => {
      const { code } = await trial.hub.expiredCode!()
      expectProblem(await new StationPeer().enrol(trial.hub.url, code), 410, 'code-expired')
    })

    it.each([
      ['no key', { key: undefined }],
      ['a key of another curve', { key: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }],
      ['a key too short', { key: { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' } }],
      ['a code that is a number', { code: 12 }],
    ])('refuses a request with %s and spends no code on it', async (_, over) => {
      const { code } = await trial.hub.newCode()
      const station = new StationPeer({ clock: () => trial.nowMs() })
      const refused = await station.enrol(trial.hub.url, code, over)
      expectOneOf(refused, [
        [400, 'malformed'],
        [422, 'malformed'],
        [404, 'bad-code'],
      ])
      expect((await station.enrol(trial.hub.url, code)).status).toBe(201)
    })

    it('refuses what is no JSON', async () => {
      const options = { method: 'POST', type: 'application/json', body: '{"code":' }
      expectProblem(await ask(`${trial.hub.url}/v1/enrolments`, options), 400, 'malformed')
    })
  })

  describe('guesses', () => {
    // Guessing spoils a hub for everybody behind the same address: this claim takes its own.
    const own = trial.another()
    beforeAll(() => own.open())
    afterAll(() => own.close())

    it('are slowed down', async () => {
      const answers: Answer[] = []
      while (answers.length < 300 && answers.at(-1)?.status !== 429) {
        answers.push(await new StationPeer().enrol(own.hub.url, wrongCode(answers.length)))
      }
      const last = answers.at(-1)!
      expectProblem(last, 429, 'slow-down')
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
      for (const answer of answers.slice(0, -1)) expect(answer.problem).toBe('bad-code')
    })
  })

  describe('time and keys', () => {
    it('tells the time to anyone', async () => {
      const answer = await ask(`${trial.hub.url}/v1/time`)
      expect(answer.status).toBe(200)
      expect(answer.json?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    })

    it('shows its keys to anyone, each signing for the next', async () => {
      const station = await trial.newStation()
      const answer = await ask(`${trial.hub.url}/v1/keys`)
      expect(answer.status).toBe(200)
      const { keys, links } = answer.json as {
        keys: { kty: 'OKP'; crv: 'Ed25519'; x: string }[]
        links: string[]
      }
      const pinned = thumbprint(station.hub.keys[0]!)
      expect(keys.map((key) => thumbprint(key))).toContain(pinned)
      expect(JSON.stringify(keys)).not.toContain('"d"')
      for (const [i, link] of links.entries()) {
        expect(openSigned(link, 'waystation-key+jws', keys[i]!)).toMatchObject({ x: keys[i + 1]!.x })
      }
    })

    it('answers what it does not know without falling over', async () => {
      for (const path of ['/v1/nothing', '/v1/batches/1', `/v1/feed/${uuid7(0)}`]) {
        expect((await ask(`${trial.hub.url}${path}`)).status).toBeLessThan(500)
      }
    })
  })
}
