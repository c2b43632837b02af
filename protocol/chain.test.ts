import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainNext, chainStart, chainThrough } from './chain.ts'

test('the chain behind a run is the hash of the value before it and each line in turn, however long a line', () => {
  const lengths = fc.oneof(fc.nat(300), fc.constantFrom(0, 64 * 1024, 64 * 1024 + 1, 100_000))
  const lines = fc.array(
    lengths.chain((length) => fc.nat(255).map((byte) => Buffer.alloc(length, byte))),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(lines, (run) => {
      const start = chainStart('0197b3a0-0000-7000-8000-000000000001')
      const plain = run.reduce<Buffer>(
        (head, line) => createHash('sha256').update(head).update(line).digest(),
        start,
      )
      expect(chainThrough(start, run)).toEqual(plain)
      expect(run.reduce<Buffer>(chainNext, start)).toEqual(plain)
    }),
  )
})
