import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinFramed, splitFramed } from './framed.ts'
import { compressFrame, decompressFrame, joinLines, splitLines, splitSignedFrame } from './signed-frame.ts'

describe('decompressFrame', () => {
  it('stops a bomb at the size its manifest names', () => {
    const bomb = zstdCompressSync(Buffer.alloc(256 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(64 * 1024)
    const before = process.memoryUsage().rss
    expect(decompressFrame(bomb, 4096)).toBeUndefined()
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
  })

  it('refuses a frame shorter or longer than it should be, a broken one, and none', () => {
    const frame = compressFrame(Buffer.from('abc'))
    expect(decompressFrame(frame, 3)?.toString()).toBe('abc')
    expect(decompressFrame(frame, 2)).toBeUndefined()
    expect(decompressFrame(frame, 4)).toBeUndefined()
    expect(decompressFrame(frame.subarray(0, -1), 3)).toBeUndefined()
    expect(decompressFrame(Buffer.from('not zstd'), 3)).toBeUndefined()
    expect(decompressFrame(Buffer.alloc(0), 3)).toBeUndefined()
  })

  it('opens the frame of nothing', () => {
    expect(decompressFrame(compressFrame(Buffer.alloc(0)), 0)?.length).toBe(0)
  })
})

const bytesWithoutLf = fc
  .uint8Array({ maxLength: 40 })
  .map((bytes) => Buffer.from(bytes.map((byte) => (byte === 0x0a ? 0x0b : byte))))

describe('lines and frames', () => {
  it('gives back the lines it joined', () => {
    fc.assert(
      fc.property(fc.array(bytesWithoutLf), (lines) => {
        expect(splitLines(joinLines(lines))).toEqual(lines)
      }),
    )
  })

  it('refuses a last line that is not ended', () => {
    expect(splitLines(Buffer.from('a\nb'))).toBeUndefined()
  })

  it('gives back the parts it framed, and refuses any cut of them', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1 }), fc.nat(), (parts, at) => {
        const whole = joinFramed(parts)
        expect(splitFramed(whole)).toEqual(parts.map((part) => Buffer.from(part)))
        const ends = new Set<number>([0])
        let end = 0
        for (const part of parts) {
          end += `${part.length}\n`.length + part.length
          ends.add(end)
        }
        const cut = at % whole.length
        if (!ends.has(cut)) expect(splitFramed(whole.subarray(0, cut))).toBeUndefined()
      }),
    )
  })

  it('finds no signed frame without a line end, or with nothing before it', () => {
    expect(splitSignedFrame(Buffer.from('abc'))).toBeUndefined()
    expect(splitSignedFrame(Buffer.from('\nabc'))).toBeUndefined()
    expect(splitSignedFrame(Buffer.alloc(1024 * 1024, 0x41))).toBeUndefined()
  })
})
