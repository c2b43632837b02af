import { describe, expect, it } from 'vitest'
import type { CutOptions } from './batch.ts'
import { joinLines } from './batch.ts'
import type { HubTrial } from './hub-trial.ts'
import { expectDelivered, expectOneOf, expectProblem, isListed } from './hub-trial.ts'
import type { StationPeer } from './station-peer.ts'
import { digest, newKey, pack } from './wire.ts'
import { boastingFrame, runFrame, wideFrame } from './zstd-frames.ts'

// Section 2 of the page: signed, and still not what it says; bombs; and the order of the checks.

export function claimsOfCorruption(trial: HubTrial): void {
  const withVisits = (count = 3): StationPeer => {
    const station = trial.emptyEpoch()
    for (let i = 0; i < count; i += 1) station.visit()
    return station
  }
  const corrupt = async (change: CutOptions | ((station: StationPeer) => CutOptions)) => {
    const station = withVisits()
    const answer = await station.push(typeof change === 'function' ? change(station) : change)
    expectProblem(answer, 422, 'corrupt')
    expect(await isListed(station)).toBe(false)
    expectDelivered(station, await station.push(), 3)
  }

  describe('corrupt batches', () => {
    it('refuses a flipped bit anywhere in the frame', async () => {
      const station = withVisits()
      const batch = station.cut()
      const start = batch.bytes.indexOf(10) + 1
      for (const at of [
        start,
        start + 5,
        Math.floor((start + batch.bytes.length) / 2),
        batch.bytes.length - 1,
      ]) {
        const bytes = Buffer.from(batch.bytes)
        bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
        expectProblem(await station.send(bytes), 422, 'corrupt')
      }
      expect(await isListed(station)).toBe(false)
    })

    it('refuses a frame cut short or longer by a byte', async () => {
      await corrupt({ alter: (bytes) => bytes.subarray(0, -1) })
      await corrupt({ alter: (bytes) => Buffer.concat([bytes, Buffer.from([0])]) })
    })

    it('refuses another digest', () => corrupt({ manifest: { digest: digest('elsewhere') } }))

    it('refuses another head', () => corrupt({ manifest: { head: digest('elsewhere') } }))

    it('refuses the head of another history', () =>
      corrupt((station) => ({ manifest: { head: station.journal.headAt(2) } })))

    it('refuses fewer and more lines than it names', async () => {
      await corrupt((station) => ({ lines: station.journal.lines.slice(0, 2), to: 3 }))
      await corrupt((station) => ({ lines: [...station.journal.lines, station.journal.line(3)], to: 3 }))
    })

    it('refuses a seq run that skips, repeats or begins elsewhere, though it is chained', async () => {
      const of = (station: StationPeer, ...seqs: number[]) => ({
        lines: seqs.map((seq) => station.journal.line(seq)),
      })
      await corrupt((station) => ({ ...of(station, 1, 3), to: 2 }))
      await corrupt((station) => ({ ...of(station, 1, 1, 2), to: 3 }))
      await corrupt((station) => ({ ...of(station, 2, 3), from: 1, to: 2 }))
      await corrupt((station) => ({ ...of(station, 2, 1, 3), to: 3 }))
    })

    it('refuses a seq that is text', () =>
      corrupt((station) => ({
        lines: station.journal.lines.map((line) =>
          Buffer.from(line.toString().replace(/"seq":(\d)/, '"seq":"$1"')),
        ),
      })))

    it('refuses a rawBytes that is too small or too big', async () => {
      await corrupt({ manifest: { rawBytes: 10 } })
      await corrupt((station) => ({ manifest: { rawBytes: joinLines(station.journal.lines).length - 1 } }))
      await corrupt((station) => ({ manifest: { rawBytes: joinLines(station.journal.lines).length + 1 } }))
      await corrupt({ manifest: { rawBytes: 0 } })
    })

    it('refuses a last line without its line feed', () =>
      corrupt((station) => ({ raw: joinLines(station.journal.lines).subarray(0, -1) })))

    it('refuses an empty line among the lines', () =>
      corrupt((station) => ({ raw: Buffer.concat([Buffer.from('\n'), joinLines(station.journal.lines)]) })))

    it('refuses a line with a line feed inside', () =>
      corrupt((station) => ({
        lines: station.journal.lines.map((line) => Buffer.from(line.toString().replace(',"at"', ',\n"at"'))),
      })))

    it('refuses what is no zstd', async () => {
      await corrupt((station) => ({ frame: joinLines(station.journal.lines) }))
      await corrupt({ frame: Buffer.alloc(0) })
    })

    it('refuses lines in a heartbeat', async () => {
      const station = withVisits()
      const frame = pack(joinLines(station.journal.lines))
      const answer = await station.heartbeat({ from: 1, to: 0, frame, manifest: { rawBytes: 300, tip: 0 } })
      expectProblem(answer, 422, 'corrupt')
    })
  })

  describe('bombs', () => {
    it.each<[string, Buffer, number]>([
      ['4 GiB in 128 KiB, said to be 1,000 bytes', runFrame(2 ** 32), 1000],
      ['4 GiB in 128 KiB, said to be the most allowed', runFrame(2 ** 32), 4 * 1024 * 1024],
      ['a frame that claims a tebibyte', boastingFrame(2n ** 40n), 1000],
      ['a frame that claims all there is', boastingFrame(2n ** 63n), 1000],
      ['a frame with a window of terabytes', wideFrame(), 131_072],
      ['256 MiB in 8 KiB', pack(Buffer.alloc(2 ** 28)), 4 * 1024 * 1024],
    ])('refuses %s at once, without room for it', async (_, frame, rawBytes) => {
      const station = withVisits()
      const beforeMb = await trial.hub.memoryMb?.()
      const started = performance.now()
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => station.push({ frame, manifest: { rawBytes } })),
      )
      for (const answer of answers) expectProblem(answer, 422, 'corrupt')
      expect(performance.now() - started).toBeLessThan(10_000)
      const afterMb = await trial.hub.memoryMb?.()
      if (beforeMb !== undefined && afterMb !== undefined) expect(afterMb - beforeMb).toBeLessThan(200)
      expectDelivered(station, await station.push(), 3)
    })
  })

  describe('the order of the checks', () => {
    const tooLarge = { rawBytes: 5 * 1024 * 1024 }
    const badDigest = { digest: digest('elsewhere') }
    const nobody = { station: '652328-9999' }
    it.each<[string, CutOptions, [number, string]]>([
      ['too-large before unknown-station', { manifest: { ...tooLarge, ...nobody } }, [413, 'too-large']],
      ['too-large before bad-signature', { manifest: tooLarge, key: newKey() }, [413, 'too-large']],
      ['malformed before too-large', { manifest: { ...tooLarge, from: 0 } }, [400, 'malformed']],
      ['unknown-station before bad-signature', { manifest: nobody, key: newKey() }, [404, 'unknown-station']],
      ['unknown-station before corrupt', { manifest: { ...nobody, ...badDigest } }, [404, 'unknown-station']],
      ['bad-signature before corrupt', { manifest: badDigest, key: newKey() }, [401, 'bad-signature']],
      ['bad-signature before gap', { from: 2, key: newKey() }, [401, 'bad-signature']],
      ['corrupt before gap', { from: 2, manifest: badDigest }, [422, 'corrupt']],
    ])('says %s', async (_, options, [status, problem]) => {
      expectProblem(await withVisits().push(options), status, problem)
    })

    it('says corrupt before fork, and bad-signature before fork', async () => {
      const station = withVisits()
      await station.push()
      const branch = station.journal.branchAt(1)
      branch.addLine(Buffer.from(station.journal.line(2).toString().replace('courier', 'rider')))
      const forked = { journal: branch, from: 1 }
      expectProblem(await station.push({ ...forked, manifest: badDigest }), 422, 'corrupt')
      expectProblem(await station.push({ ...forked, key: newKey() }), 401, 'bad-signature')
      expectProblem(await station.push(forked), 409, 'fork')
    })

    trial.claimNeeding('revoke')(
      'says revoked to a revoked station before it looks at the signature',
      async () => {
        const station = await trial.newStation()
        station.visit()
        expectDelivered(station, await station.push({ to: 1 }), 1)
        await trial.hub.revoke!(station.station)
        station.visit()
        expectProblem(await station.push(), 403, 'revoked')
        expectOneOf(await station.push({ key: newKey() }), [[403, 'revoked']])
        expectProblem(await station.push({ manifest: tooLarge }), 413, 'too-large')
        expectProblem(await station.get('/v1/epochs'), 403, 'revoked')
      },
    )
  })
}
