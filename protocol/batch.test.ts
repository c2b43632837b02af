import { describe, expect, it } from 'vitest'
import { openFrame, parseBatch, sealBatch } from './batch.ts'
import { chainNext, chainStart, toDigest } from './chain.ts'
import { lineHasSeq, maxLineBytes } from './entry.ts'
import { makePrivateKey, toSigner } from './keys.ts'

const epoch = '0197b3a0-0000-7000-8000-000000000001'

async function parsedBatchOf(lines: string[], change: { head?: string; to?: number } = {}) {
  const bytes = lines.map((line) => Buffer.from(line))
  const start = chainStart(epoch)
  const head = toDigest(bytes.reduce((chain, line) => chainNext(chain, line), start))
  const to = change.to ?? lines.length
  const about = {
    station: 'a-0001',
    epoch,
    from: 1,
    to,
    tip: to,
    cursor: 0,
    through: '2026-11-22T03:00:00.000Z',
  }
  const manifest = { ...about, prev: toDigest(start), head: change.head ?? head }
  const sealed = await sealBatch({ ...manifest, lines: bytes }, await toSigner(await makePrivateKey()))
  const parsed = parseBatch(sealed)
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed.batch
}

describe('a line and its seq', () => {
  it.each(['{"seq":2,"at":"x"}', '{ "seq" : 2 }', '{"at":"x","seq":2}', '{"seq":2}'])(
    'knows %s for line 2',
    (line) => {
      expect(lineHasSeq(Buffer.from(line), 2)).toBe(true)
    },
  )

  it.each(['{"seq":"2"}', '{"seq":22,"at":"x"}', '[2]', '2', 'null', '', '{"seq":2', '{"body":{"seq":2}}'])(
    'does not take %s for line 2',
    (line) => expect(lineHasSeq(Buffer.from(line), 2)).toBe(false),
  )
})

describe('an opened frame', () => {
  it('has lines written otherwise as the bytes they are', async () => {
    const lines = ['{ "seq" : 1 }', '{"at":"x","seq":2}\r']
    expect(openFrame(await parsedBatchOf(lines))?.lines.map(String)).toEqual(lines)
  })

  it('has no line above 64 KiB', async () => {
    const line = (bytes: number) => `{"seq":1,"note":"${'x'.repeat(bytes - 19)}"}`
    expect(Buffer.byteLength(line(maxLineBytes))).toBe(maxLineBytes)
    expect(openFrame(await parsedBatchOf([line(maxLineBytes)]))).toBeDefined()
    expect(openFrame(await parsedBatchOf([line(maxLineBytes + 1)]))).toBeUndefined()
  })

  it('has no lines in a heartbeat, and a heartbeat no other head', async () => {
    expect(openFrame(await parsedBatchOf([]))).toBeDefined()
    expect(openFrame(await parsedBatchOf(['{"seq":1}'], { to: 0 }))).toBeUndefined()
    expect(openFrame(await parsedBatchOf([], { head: toDigest(chainStart('other')) }))).toBeUndefined()
  })
})
