import { describe, expect, it } from 'vitest'
import { adaptiveBatchSize } from './batch-size.ts'

const KiB = 1024

/** Sends `bytes` over a line that dies after every `dies` bytes; returns what it took to get through. */
function sendOver(dies: number, bytes: number): { sent: number; tries: number } {
  const size = adaptiveBatchSize()
  let left = bytes
  let sent = 0
  let tries = 0
  while (left > 0 && tries < 10_000) {
    const batch = Math.min(size.bytes(), left)
    tries += 1
    if (batch > dies) {
      sent += dies
      size.failed(batch)
    } else {
      sent += batch
      left -= batch
      size.succeeded(batch)
    }
  }
  return { sent, tries }
}

describe('the size of batches', () => {
  it('begins at 16 KiB, doubles after a success up to 4 MiB, halves after a failure', () => {
    const size = adaptiveBatchSize()
    const sizes = Array.from({ length: 11 }, () => {
      const bytes = size.bytes()
      expect(size.bytesAfter(bytes)).toBe(Math.min(4096 * KiB, bytes * 2))
      size.succeeded(bytes)
      return bytes / KiB
    })
    expect(sizes).toEqual([16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 4096, 4096])
    size.failed(size.bytes())
    expect(size.bytes()).toBe(2048 * KiB)
  })

  it('grows by batches that used it, and not by a few lines', () => {
    const size = adaptiveBatchSize()
    size.succeeded(200)
    expect(size.bytes()).toBe(16 * KiB)
    size.succeeded(15 * KiB)
    expect(size.bytes()).toBe(32 * KiB)
  })

  it('shrinks from what was sent, not from what might have been', () => {
    const size = adaptiveBatchSize()
    for (const bytes of [16, 32, 64]) size.succeeded(bytes * KiB)
    size.failed(10 * KiB)
    expect(size.bytes()).toBe(5 * KiB)
  })

  it('gets down to what a dying line lets through', () => {
    expect(sendOver(3 * KiB, 100 * KiB).tries).toBeLessThan(10_000)
  })

  it('spends at most a quarter more than what is to be sent on a line that dies every so often', () => {
    for (const dies of [16, 40, 100].map((each) => each * KiB)) {
      const { sent } = sendOver(dies, 2048 * KiB)
      expect(sent / (2048 * KiB)).toBeLessThan(1.25)
    }
  })

  it('tries the size that failed again once the line has proved itself', () => {
    const size = adaptiveBatchSize()
    size.succeeded(16 * KiB)
    size.failed(32 * KiB)
    expect(size.bytes()).toBe(16 * KiB)
    const after = Array.from({ length: 17 }, () => {
      size.succeeded(16 * KiB)
      return size.bytes() / KiB
    })
    expect(after.slice(0, 15)).toEqual(new Array(15).fill(16))
    expect(after[15]).toBe(32)
  })
})
