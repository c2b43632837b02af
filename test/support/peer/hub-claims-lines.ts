import { describe, expect, it } from 'vitest'
import { openBatch } from './batch.ts'
import type { HubTrial } from './hub-trial.ts'
import { ackedOf, expectDelivered, isListed } from './hub-trial.ts'
import type { StationPeer } from './station-peer.ts'

// Section 3 and 9 of the page: a line the hub cannot read is held all the same, as the bytes it is.

/** Lines no reader of today reads, each with a good one before and behind it. */
export const unreadable: [string, string][] = [
  [
    'a kind it does not know',
    '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"kettle.boiled","v":1,"by":"worker","body":{"cups":3}}',
  ],
  [
    'a newer version of a kind',
    '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"visit.checked-in","v":99,"by":"worker","body":{"who":"x"}}',
  ],
  [
    'a body that fails its schema',
    '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"visit.checked-in","v":1,"by":"worker","body":{"category":7,"people":"two"}}',
  ],
  [
    'a body that is a list',
    '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"visit.checked-in","v":1,"by":"worker","body":[]}',
  ],
  ['no body', '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"visit.checked-in","v":1,"by":"worker"}'],
  ['no kind', '{"seq":2,"at":"2026-11-22T03:04:05.678Z","v":1,"by":"worker","body":{}}'],
  [
    'a time that is none',
    '{"seq":2,"at":"this morning","kind":"visit.checked-in","v":1,"by":"worker","body":{"category":"rider","services":[],"people":1}}',
  ],
  ['nothing but its seq', '{"seq":2}'],
  [
    'a clock entry without its times',
    '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"clock.observed","v":1,"by":"host","body":{}}',
  ],
  [
    'a jump that is text',
    '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"clock.jumped","v":1,"by":"host","body":{"byMs":"much"}}',
  ],
  [
    'a continuation of nothing',
    '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"journal.continued","v":1,"by":"host","body":{}}',
  ],
  [
    'a void of nothing',
    '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"visit.voided","v":1,"by":"worker","body":{}}',
  ],
  [
    'a change to a key that is none',
    '{"seq":2,"at":"2026-11-22T03:04:05.678Z","kind":"station.rekeyed","v":1,"by":"host","body":{"key":"mine"}}',
  ],
]

/** Lines that read well but were written otherwise than the page writes them. */
export const oddlyWritten: [string, string][] = [
  [
    'another order of keys',
    '{"v":1,"kind":"visit.checked-in","body":{"people":1,"services":[],"category":"rider"},"by":"worker","at":"AT","seq":2}',
  ],
  [
    'white space',
    '{ "seq" : 2, "at":"AT", "kind":"visit.checked-in","v":1,"by":"worker","body":{"category":"rider","services":[],"people":1} } ',
  ],
  [
    'escapes',
    '{"seq":2,"at":"AT","kind":"visit.checked-in","v":1,"by":"worker","body":{"category":"\\u0072ider","services":[],"people":1}}',
  ],
  [
    'members of its own',
    '{"seq":2,"at":"AT","kind":"visit.checked-in","v":1,"by":"worker","body":{"category":"rider","services":[],"people":1,"mood":"good"},"note":"x"}',
  ],
  [
    'a carriage return at its end',
    '{"seq":2,"at":"AT","kind":"visit.checked-in","v":1,"by":"worker","body":{"category":"rider","services":[],"people":1}}\r',
  ],
]

export function claimsOfLines(trial: HubTrial): void {
  const around = (line: string | Uint8Array): StationPeer => {
    const station = trial.emptyEpoch()
    station.visit()
    station.appendLine(typeof line === 'string' ? line.replace('"AT"', `"${station.iso()}"`) : line)
    station.visit()
    station.visit()
    return station
  }
  const heldAsWritten = async (station: StationPeer) => {
    const back = await station.batchesBack(station.epoch, 0)
    const opened = back.map((bytes) => openBatch(bytes, () => [station.key.jwk]))
    const lines = opened.flatMap((one) => ('lines' in one ? one.lines : []))
    expect(lines.map(String)).toEqual(station.journal.lines.map(String))
  }

  describe('lines it cannot read', () => {
    // A line that names no key may make the hub refuse what follows by any key it knows: a stop all the same.
    it.each(unreadable)('holds a line with %s, and those behind it', async (_, line) => {
      const station = around(line)
      expectDelivered(station, await station.push({ to: 2 }), 2)
      expectDelivered(station, await station.push(), 4)
      await heldAsWritten(station)
    })

    it.each(unreadable)('holds a line with %s in the middle of a batch', async (_, line) => {
      const station = around(line)
      expectDelivered(station, await station.push(), station.journal.tip)
    })

    it('holds a thousand unreadable lines in one batch', async () => {
      const station = trial.emptyEpoch()
      for (let i = 0; i < 1000; i += 1) station.append('kettle.boiled', { cups: i }, { v: 7 })
      station.visit()
      expectDelivered(station, await station.push(), 1001)
    })
  })

  describe('lines written otherwise', () => {
    it.each(oddlyWritten)('holds a line with %s, byte for byte', async (_, line) => {
      const station = around(line)
      expectDelivered(station, await station.push(), 4)
      await heldAsWritten(station)
    })

    // The page leaves open whether these pass the check of the seq run; either way nothing is half taken.
    it.each<[string, string | Uint8Array]>([
      ['is not JSON', 'no entry at all'],
      ['is JSON cut short', '{"seq":2,"at":"2026-11-'],
      ['is a list', '[2]'],
      [
        'is not UTF-8',
        Buffer.concat([Buffer.from('{"seq":2,"by":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
      ],
      ['nests deep', `{"seq":2,"body":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
      [
        'names a member __proto__',
        '{"seq":2,"kind":"visit.checked-in","__proto__":{"v":1},"body":{"__proto__":{"category":"x"}}}',
      ],
    ])('refuses or holds as a whole a batch with a line that %s', async (_, line) => {
      const station = around(line)
      const answer = await station.push()
      if (answer.status === 422) {
        expect(answer.problem).toBe('corrupt')
        expect(await isListed(station)).toBe(false)
        return
      }
      expectDelivered(station, answer, 4)
      expect(await ackedOf(station)).toBe(4)
    })
  })
}
