import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { batchIsSignedBy, openFrame, parseBatch, sealBatch } from './batch.ts'
import { chainNext, chainStart, lineDigest, toDigest } from './chain.ts'
import { copyLine } from './continued-epoch.ts'
import { formatLine, readLine } from './entry.ts'
import { openFeedPage } from './feed-page.ts'
import { fromInstant, toInstant } from './instants.ts'
import { privateKeySchema, thumbprintOf, toSigner, toVerifier } from './keys.ts'
import { readReceipt } from './receipt.ts'
import { ticketFinger } from './ticket.ts'
import { trueTimes } from './true-time.ts'

const vectors = JSON.parse(readFileSync(new URL('./fixtures/vectors.json', import.meta.url), 'utf8'))
const keyOf = (name: 'station' | 'hub') => vectors.keys[name]

const signerOf = (name: 'station' | 'hub') =>
  toSigner(
    privateKeySchema.parse({
      kty: 'OKP',
      crv: 'Ed25519',
      x: keyOf(name).x,
      d: createHash('sha256').update(keyOf(name).label).digest('base64url'),
    }),
  )

async function outcomeOf(base64: string): Promise<string> {
  const parsed = parseBatch(Buffer.from(base64, 'base64'))
  if (!parsed.ok) return parsed.problem
  if (!(await batchIsSignedBy(parsed.batch, await toVerifier(keyOf('station'))))) return 'bad-signature'
  return openFrame(parsed.batch) ? 'accepted' : 'corrupt'
}

function chainOf(epoch: string, lines: string[]): string[] {
  const chain = [chainStart(epoch)]
  for (const line of lines) chain.push(chainNext(chain.at(-1) as Buffer, Buffer.from(line)))
  return chain.map(toDigest)
}

describe('the worked examples of the wire', () => {
  it('names keys by their thumbprints', async () => {
    for (const name of ['station', 'hub'] as const)
      expect(await thumbprintOf(keyOf(name))).toBe(vectors.keys.thumbprints[name])
  })

  it.each(['journal', 'continued'])('chains the lines of %s', (name) => {
    expect(chainOf(vectors[name].epoch, vectors[name].lines)).toEqual(vectors[name].chain)
  })

  it.each(['journal', 'continued', 'copyOfACopy'])(
    'reads and writes again, byte for byte, the lines of %s',
    (name) => {
      for (const line of vectors[name].lines) {
        const read = readLine(line)
        expect(read).toMatchObject({ read: true })
        if (read.read) expect(formatLine(read.entry.seq, read.entry)).toBe(line)
      }
    },
  )

  it('copies lines into a new epoch with explicit references and their first origin', () => {
    const { journal, continued, copyOfACopy } = vectors
    const copy = (old: { epoch: string; lines: string[] }, from: number, to: number) =>
      copyLine({ epoch: old.epoch, seq: from, line: old.lines[from - 1] as string }, to)
    expect(copy(journal, 4, 2)).toBe(continued.lines[1])
    expect(copy(journal, 5, 3)).toBe(continued.lines[2])
    expect(copy(continued, 3, 2)).toBe(copyOfACopy.lines[1])
  })

  it.each(Object.keys(vectors.batches))('opens or refuses the batch "%s"', async (name) => {
    const example = vectors.batches[name]
    expect(await outcomeOf(example.base64)).toBe(example.accept ? 'accepted' : example.problem)
  })

  it('opens the continued epoch, the first heartbeat, and one that only its place in the journal refuses', async () => {
    expect(await outcomeOf(vectors.continued.batch)).toBe('accepted')
    expect(await outcomeOf(vectors.firstHeartbeat.base64)).toBe('accepted')
    expect(await outcomeOf(vectors.opensAtTwo.base64)).toBe('accepted')
  })

  it('signs the same manifest to the same signature', async () => {
    const parsed = parseBatch(Buffer.from(vectors.batches['whole 1-5'].base64, 'base64'))
    if (!parsed.ok) throw new Error(parsed.problem)
    const { manifest, jws } = parsed.batch
    const lines = vectors.journal.lines.map((line: string) => Buffer.from(line))
    const sealed = parseBatch(await sealBatch({ ...manifest, lines }, await signerOf('station')))
    if (!sealed.ok) throw new Error(sealed.problem)
    // Signatures are deterministic; the frame's bytes, and so its digest, may differ between zstd versions.
    expect({ ...sealed.batch.manifest, digest: '' }).toEqual({ ...manifest, digest: '' })
    if (sealed.batch.manifest.digest === manifest.digest) expect(sealed.batch.jws).toBe(jws)
  })

  it('verifies the receipt with the hub key and with no other', async () => {
    const { jws, ...about } = vectors.receipt
    const receipt = await readReceipt(jws, await toVerifier(keyOf('hub')))
    expect(receipt).toBeDefined()
    expect(about.typ).toBe('waystation-receipt+jws')
    expect(await readReceipt(jws, await toVerifier(keyOf('station')))).toBeUndefined()
  })

  it('opens the feed page', async () => {
    const page = await openFeedPage(
      Buffer.from(vectors.feedPage.base64, 'base64'),
      await toVerifier(keyOf('hub')),
    )
    const documents = page?.lines.map((line) => JSON.parse(line.toString()))
    expect(documents).toEqual(vectors.feedPage.documents)
  })

  it('gives a ticket its finger', async () => {
    expect(await ticketFinger(vectors.ticket.code)).toBe(vectors.ticket.finger)
  })

  it('times every entry as the page does', () => {
    const { lines, arrivedAt } = vectors.times
    const times = trueTimes(
      lines.map((line: { seq: number }) => ({
        seq: line.seq,
        entry: line,
        arrivedMs: fromInstant(arrivedAt),
      })),
    )
    expect(times.map(({ ms, unverified }) => ({ true: toInstant(ms), unverified }))).toEqual(
      lines.map((line: { true: string; unverified: boolean }) => ({
        true: line.true,
        unverified: line.unverified,
      })),
    )
  })

  it('gives lines digests that a copy can name', () => {
    const was = JSON.parse(vectors.continued.lines[1]).was
    expect(lineDigest(vectors.journal.lines[3])).toBe(was.line)
  })
})
