import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { factorLink, makeFactor, stepOfCode } from './second-factor.ts'

/** ASCII `12345678901234567890`, the secret of RFC 6238’s appendix B. */
const factor = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const fresh = { factor, last: 0 }

describe('a code', () => {
  it.each([
    // The appendix has eight digits; six are the last six of them.
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is that of RFC 6238 at %d s', (seconds, code) => {
    expect(stepOfCode(fresh, code, seconds * 1000)).toBe(Math.floor(seconds / 30))
  })

  it('is taken a step early or late, and no more', () => {
    const at = (seconds: number) => stepOfCode(fresh, '081804', seconds * 1000)
    const step = Math.floor(1_111_111_109 / 30)
    expect([at((step - 1) * 30), at((step + 1) * 30 + 29)]).toEqual([step, step])
    expect([at((step - 1) * 30 - 1), at((step + 2) * 30)]).toEqual([undefined, undefined])
  })

  it('is taken once, and none of an earlier step after it', () => {
    const [step, nowMs] = [Math.floor(1_111_111_109 / 30), 1_111_111_109_000]
    expect(stepOfCode({ factor, last: step }, '081804', nowMs)).toBeUndefined()
    expect(stepOfCode({ factor, last: step + 1 }, '081804', nowMs)).toBeUndefined()
    expect(stepOfCode({ factor, last: step - 1 }, '081804', nowMs)).toBe(step)
  })

  it('is not refused for ever because the hub’s clock once ran a year ahead', () => {
    const step = Math.floor(1_111_111_109 / 30)
    expect(stepOfCode({ factor, last: step + 1_051_200 }, '081804', 1_111_111_109_000)).toBe(step)
  })
})

it('a factor is 160 random bits, in a link that authenticator apps read', () => {
  const made = makeFactor(randomBytes)
  expect(made).toMatch(/^[A-Z2-7]{32}$/)
  expect(makeFactor(randomBytes)).not.toBe(made)
  const link = new URL(factorLink(made, '古丽 A'))
  expect([link.protocol, link.host]).toEqual(['otpauth:', 'totp'])
  expect(decodeURIComponent(link.pathname)).toBe('/Waystation:古丽 A')
  expect(link.searchParams.get('secret')).toBe(made)
})
