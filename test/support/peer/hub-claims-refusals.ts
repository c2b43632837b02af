import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import type { CutOptions } from './batch.ts'
import { joinLines } from './batch.ts'
import type { HubTrial } from './hub-trial.ts'
import { expectDelivered, expectOneOf, expectProblem, isListed } from './hub-trial.ts'
import type { StationPeer } from './station-peer.ts'
import type { Json } from './wire.ts'
import { newKey, openJws, pack, seal, unseal } from './wire.ts'

// Section 2 of the page: what is no batch, is too large, or is not signed by its station.

export const ofManifest = [
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
]

export function claimsOfRefusals(trial: HubTrial): void {
  const withVisits = (count = 3): StationPeer => {
    const station = trial.emptyEpoch()
    for (let i = 0; i < count; i += 1) station.visit()
    return station
  }
  const malformed: [number, string][] = [[400, 'malformed']]
  const refused = async (options: CutOptions, want: [number, string][]) => {
    const station = withVisits()
    const answer = await station.push(options)
    expectOneOf(answer, want)
    expect(answer.receipt).toBeNull()
    expect(await isListed(station)).toBe(false)
  }

  describe('malformed batches', () => {
    it.each([
      ['nothing', Buffer.alloc(0)],
      ['text', Buffer.from('hello')],
      ['a line feed', Buffer.from('\n')],
      ['random bytes', randomBytes(500)],
      ['random bytes after a line feed', Buffer.concat([Buffer.from('\n'), randomBytes(500)])],
      ['JSON', Buffer.from('{"v":1}\n')],
      ['a JWS of two parts', Buffer.from('e30.e30\n')],
      ['a JWS of objects without members', Buffer.from('e30.e30.AAAA\n')],
      ['a JWS whose payload is no object', Buffer.from('e30.W10.AAAA\n')],
    ])('refuses %s', async (_, bytes) => {
      expectProblem(await withVisits().send(bytes), 400, 'malformed')
    })

    it('refuses an envelope without its line feed', () =>
      refused({ alter: (bytes) => Buffer.from(bytes.filter((byte) => byte !== 10)) }, malformed))

    it.each(ofManifest)('refuses a manifest without %s', (member) =>
      refused({ manifest: { [member]: undefined } }, malformed),
    )

    it.each<[string, Json]>([
      ['from 0', { from: 0 }],
      ['a negative to', { from: 1, to: -1 }],
      ['to far before from', { from: 9, to: 3 }],
      ['a fraction', { from: 1.5 }],
      ['a number as text', { to: '3' }],
      ['a number beyond the safe integers', { tip: 2 ** 60 }],
      ['a negative rawBytes', { rawBytes: -1 }],
      ['a prev that is no digest', { prev: 'abc' }],
      ['a time that is none', { through: 'yesterday' }],
      ['null for the station', { station: null }],
    ])('refuses a manifest with %s', (_, manifest) =>
      refused({ manifest: manifest as CutOptions['manifest'] & Json }, malformed),
    )

    it('ignores members of the manifest and the header that it does not know', async () => {
      const station = withVisits()
      const answer = await station.push({ manifest: { mood: 'good' }, header: { cty: 'x' } })
      expectDelivered(station, answer, 3)
    })
  })

  describe('limits', () => {
    const tooLarge: [number, string][] = [[413, 'too-large']]
    const line = (seq: number, padding = 0) =>
      Buffer.from(
        `{"seq":${seq},"at":"${new Date(trial.nowMs()).toISOString()}","kind":"visit.checked-in","v":1,"by":"worker","body":{"category":"rider","services":[],"people":1${padding ? `,"note":"${randomBytes(padding).toString('hex').slice(0, padding)}"` : ''}}}`,
      )
    const lines = (count: number, padding = 0) =>
      Array.from({ length: count }, (_, i) => line(i + 1, padding))
    const withLines = (all: Buffer[]) => {
      const station = trial.emptyEpoch()
      for (const one of all) station.appendLine(one)
      return station
    }

    it('takes 5,000 lines', async () => {
      const station = withLines(lines(5000))
      expectDelivered(station, await station.push(), 5000)
    })

    it('refuses 5,001 lines', async () => {
      const station = withLines(lines(5001))
      expectOneOf(await station.push(), tooLarge)
      expectDelivered(station, await station.push({ to: 4000 }), 4000)
    })

    it('takes nearly 4 MiB raw in lines of nearly 64 KiB', async () => {
      const repeated = Array.from({ length: 63 }, (_, i) => line(i + 1)).map((one) =>
        Buffer.from(one.toString().replace('"people":1', `"people":1,"note":"${'n'.repeat(65_000)}"`)),
      )
      const station = withLines(repeated)
      expect(joinLines(repeated).length).toBeLessThan(4 * 1024 * 1024)
      expectDelivered(station, await station.push(), 63)
    })

    it('refuses more than 4 MiB raw', async () => {
      const station = withLines(
        lines(4900).map((one) =>
          Buffer.from(one.toString().replace('"people":1', `"people":1,"note":"${'n'.repeat(800)}"`)),
        ),
      )
      const batch = station.cut()
      expect(batch.manifest.rawBytes).toBeGreaterThan(4 * 1024 * 1024)
      expectOneOf(await station.send(batch), tooLarge)
    })

    it('takes nearly 1 MiB compressed, and refuses more', async () => {
      const station = withLines(lines(30, 64_000))
      const under = station.cut({ to: 29 })
      const over = station.cut({
        to: 30,
        frame: Buffer.concat([pack(joinLines(station.journal.lines)), randomBytes(200_000)]),
      })
      expect(over.bytes.length).toBeGreaterThan(1024 * 1024 + 2000)
      expectOneOf(await station.send(over), tooLarge)
      expect(under.bytes.length).toBeLessThan(1024 * 1024)
      expectDelivered(station, await station.send(under), 29)
    })

    it('refuses a body of many MiB without reading it into the ground', async () => {
      const body = Buffer.alloc(24 * 1024 * 1024, 0x61)
      // The hub may close the door in the middle of it: that is a refusal too.
      const answer = await ask(`${trial.hub.url}/v1/batches`, { method: 'POST', body }).catch(() => null)
      if (answer) {
        expectOneOf(answer, [
          [413, 'too-large'],
          [400, 'malformed'],
        ])
      }
      const station = withVisits()
      expectDelivered(station, await station.push(), 3)
    })

    it('refuses a line of more than 64 KiB', () =>
      refused({ lines: [line(1), line(2, 70_000), line(3)] }, [...tooLarge, [422, 'corrupt'], ...malformed]))

    it('refuses manifests that boast', async () => {
      await refused({ manifest: { rawBytes: 4 * 1024 * 1024 + 1 } }, tooLarge)
      await refused({ manifest: { to: 5001, tip: 5001 } }, tooLarge)
    })
  })

  describe('signatures', () => {
    const bad: [number, string][] = [[401, 'bad-signature']]
    const badOrMalformed = [...bad, ...malformed]
    const withSignature = (change: (signature: string) => string) => (bytes: Buffer) => {
      const envelope = unseal(bytes)!
      const [head, payload, signature] = envelope.jws.split('.') as [string, string, string]
      return seal(`${head}.${payload}.${change(signature)}`, envelope.frame)
    }

    it('refuses a stranger who names his own key', () => refused({ key: newKey() }, bad))

    it('refuses a stranger who names the key of the station', async () => {
      const station = withVisits()
      expectOneOf(await station.push({ key: newKey(), header: { kid: station.key.kid } }), bad)
      expect(await isListed(station)).toBe(false)
    })

    it('refuses another station of the hub, whichever key it names', async () => {
      const [station, other] = [withVisits(), await trial.newStation('652302')]
      expectOneOf(await station.push({ key: other.key }), bad)
      expectOneOf(await station.push({ key: other.key, header: { kid: station.key.kid } }), bad)
      expectOneOf(await station.push({ header: { kid: other.key.kid } }), bad)
      expect(await isListed(station)).toBe(false)
    })

    it('refuses alg none, with a signature and without', async () => {
      await refused({ header: { alg: 'none' } }, bad)
      await refused({ header: { alg: 'none' }, alter: withSignature(() => '') }, badOrMalformed)
    })

    it.each(['EdDSA', 'ES256', 'Ed448', 'ed25519', '', null])('refuses alg %j over a true signature', (alg) =>
      refused({ header: { alg } }, alg ? bad : badOrMalformed),
    )

    it('refuses HS256 with the public key as the secret', async () => {
      const station = withVisits()
      const mac = (bytes: Buffer) => {
        const envelope = unseal(bytes)!
        const input = envelope.jws.split('.').slice(0, 2).join('.')
        const secret = Buffer.from(station.key.jwk.x, 'base64url')
        return seal(
          `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`,
          envelope.frame,
        )
      }
      expectOneOf(await station.push({ header: { alg: 'HS256' }, alter: mac }), bad)
    })

    it('refuses a key brought along in the header', () => {
      const key = newKey()
      return refused({ key, header: { jwk: key.jwk } }, bad)
    })

    it.each(['JWT', 'waystation-receipt+jws', 'waystation-feed+jws', undefined])('refuses typ %s', (typ) =>
      refused({ header: { typ: typ as string } }, badOrMalformed),
    )

    it('refuses a header without kid', () => refused({ header: { kid: undefined } }, badOrMalformed))

    it('refuses a critical extension it cannot know', () =>
      refused({ header: { crit: ['exp'], exp: 1 } }, badOrMalformed))

    it('refuses a signature cut short, emptied or flipped', async () => {
      const flip = (signature: string) => (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
      await refused({ alter: withSignature(flip) }, bad)
      await refused({ alter: withSignature((signature) => signature.slice(0, 40)) }, badOrMalformed)
      await refused({ alter: withSignature(() => '') }, badOrMalformed)
    })

    it('refuses a payload changed after it was signed', () =>
      refused(
        {
          alter: (bytes) => {
            const envelope = unseal(bytes)!
            const [head, , signature] = envelope.jws.split('.')
            const payload = { ...openJws(envelope.jws)!.payload, cursor: 77 }
            return seal(
              `${head}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${signature}`,
              envelope.frame,
            )
          },
        },
        bad,
      ))

    it('does not know a station that was never enrolled', async () => {
      const station = withVisits()
      expectOneOf(await station.push({ manifest: { station: '652328-9999' } }), [[404, 'unknown-station']])
    })
  })
}
