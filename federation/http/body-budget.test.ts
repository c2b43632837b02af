import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BodyBudget } from './body-budget.ts'
import { makeBodyBudget } from './body-budget.ts'

const KiB = 1024
let nowMs: number
let budget: BodyBudget
beforeEach(() => {
  nowMs = 1_000_000
  budget = makeBodyBudget(() => nowMs, 100 * KiB)
})

describe('a budget for bodies', () => {
  it('counts what has come, has no room beyond its bytes, and has it again when a body is done', () => {
    const first = budget.open(vi.fn())
    expect(first.take(60 * KiB)).toBe(true)
    const second = budget.open(vi.fn())
    expect([second.take(30 * KiB), second.take(20 * KiB)]).toEqual([true, false])
    second.close()
    first.complete()
    expect(budget.open(vi.fn()).take(50 * KiB)).toBe(false)
    first.close()
    expect(budget.open(vi.fn()).take(50 * KiB)).toBe(true)
  })

  it('always takes the little that a heartbeat is', () => {
    expect(budget.open(vi.fn()).take(100 * KiB)).toBe(true)
    expect(budget.open(vi.fn()).take(700)).toBe(true)
  })

  it('ends those under way the longest when others need the room, and nobody who has only begun or is complete', () => {
    const ends = [vi.fn(), vi.fn(), vi.fn()]
    const accounts = ends.map((end, index) => {
      const account = budget.open(() => {
        end()
        account.close()
      })
      expect(account.take(30 * KiB)).toBe(true)
      if (index === 0) account.complete()
      nowMs += 6_000
      return account
    })
    const late = budget.open(vi.fn())
    expect(late.take(30 * KiB)).toBe(true)
    expect(ends.map((end) => end.mock.calls.length)).toEqual([0, 1, 0])
    expect(late.take(30 * KiB)).toBe(false)
    expect(accounts).toHaveLength(3)
  })
})
