import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import type { HubTrial } from './hub-trial.ts'
import { expectAbout, expectProblem } from './hub-trial.ts'
import type { Json, TokenOptions } from './wire.ts'
import { newKey, uuid7 } from './wire.ts'

// Section 4 of the page: who may read, and what a token's faults are called.

const reads = ['/v1/epochs', '/v1/feed?after=0', `/v1/batches?epoch=${uuid7(0)}&after=0`]

export function claimsOfTokens(trial: HubTrial): void {
  const nowS = () => Math.floor(trial.nowMs() / 1000)

  describe.each(reads)('a token at %s', (path) => {
    const answerTo = (options: TokenOptions) => {
      const station = trial.emptyEpoch()
      return station.get(path, station.token(options))
    }

    it('is taken within its time, 120 s at most', async () => {
      for (const lengthS of [10, 60, 120]) {
        const answer = await answerTo({ iat: nowS(), exp: nowS() + lengthS })
        expect([200, 204]).toContain(answer.status)
      }
    })

    it.each([
      ['an hour ago', -3600],
      ['three minutes ago', -180],
      ['in an hour', 3600],
      ['in ten minutes', 600],
      ['in 1970', Number.NEGATIVE_INFINITY],
      ['in 2099', Date.UTC(2099, 0) / 1000 - Date.UTC(2026, 0) / 1000],
    ])('is stale when made %s, and the hub says its time', async (_, byS) => {
      const iat = byS === Number.NEGATIVE_INFINITY ? 10 : nowS() + byS
      const answer = await answerTo({ iat, exp: iat + 60 })
      expectProblem(answer, 401, 'stale-token')
      expectAbout(answer.json?.at, trial.nowMs(), 5000)
    })

    it.each([121, 600, 86_400])('is not taken when it lasts %i s', async (lengthS) => {
      const answer = await answerTo({ iat: nowS(), exp: nowS() + lengthS })
      expect(answer.status).toBe(401)
      expect(['stale-token', 'bad-token']).toContain(answer.problem)
    })

    it.each<[string, TokenOptions]>([
      ['for another hub', { aud: uuid7(0) }],
      ['by a stranger', { key: newKey() }],
      ['by nobody the hub knows', { iss: '652328-9999' }],
      ['with alg none', { header: { alg: 'none' } }],
      ['of another type', { header: { typ: 'waystation-batch+jws' } }],
      ['without an issuer', { payload: { iss: undefined } as Json }],
      ['without an audience', { payload: { aud: undefined } as Json }],
      ['without times', { payload: { iat: undefined, exp: undefined } as Json }],
      ['with a time that is text', { payload: { exp: 'later' } as Json }],
    ])('is bad when made %s', async (_, options) => {
      expectProblem(await answerTo(options), 401, 'bad-token')
    })

    it('is bad when a stranger names the key of the station', async () => {
      const station = trial.emptyEpoch()
      const token = station.token({ key: newKey(), header: { kid: station.key.kid } })
      expectProblem(await station.get(path, token), 401, 'bad-token')
    })

    it('is bad when another station made it in this one’s name', async () => {
      const [station, other] = [trial.emptyEpoch(), await trial.newStation()]
      expectProblem(await station.get(path, station.token({ key: other.key })), 401, 'bad-token')
    })

    it.each(['', 'x', 'a.b.c', 'e30.e30.AAAA'])('is bad when it is "%s"', async (token) => {
      expectProblem(await ask(`${trial.hub.url}${path}`, { token }), 401, 'bad-token')
    })

    it('is needed', async () => {
      expectProblem(await ask(`${trial.hub.url}${path}`), 401, 'bad-token')
    })
  })

  describe('another station', () => {
    it('sees nothing of this one’s epochs and batches', async () => {
      const [station, other] = [await trial.newStation('652328'), await trial.newStation('652302')]
      station.visit()
      await station.push()
      expect(await other.epochs()).toEqual([])
      const answer = await other.get(`/v1/batches?epoch=${station.epoch}&after=0`)
      expect([204, 404]).toContain(answer.status)
    })

    it('does not join its lines to this one’s when it names the same epoch', async () => {
      const station = await trial.newStation('652328')
      station.visit()
      await station.push()
      const other = (await trial.newStation('652302')).inEmptyEpoch(station.epoch)
      other.visit({ people: 5 })
      other.visit()
      expect((await other.push({ from: 1 })).meaning).toBe('delivered')
      expect((await station.epochs())[0]).toMatchObject({ acked: 1, head: station.journal.headAt(1) })
      expect((await other.epochs())[0]).toMatchObject({ acked: 2, head: other.journal.headAt(2) })
      expect(await station.batchesBack(station.epoch, 1)).toEqual([])
    })
  })
}
