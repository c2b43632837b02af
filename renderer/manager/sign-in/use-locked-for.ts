import { useEffect, useState } from 'react'
import type { Verdict } from './use-sign-in.ts'

const tickMs = 1_000

/**
 * How long this card stays locked, counted down by this page's own clock. The host counts by its own, which no change of the wall
 * clock moves; `lockedUntil` is its guess at the wall's time, told when the cards were listed.
 */
export function useLockedFor(lockedUntil: string | null, verdict: Verdict | null): { ms: number } {
  const [end, setEnd] = useState(() =>
    lockedUntil === null ? 0 : performance.now() + Math.max(0, Date.parse(lockedUntil) - Date.now()),
  )
  const [now, setNow] = useState(() => performance.now())

  useEffect(() => {
    if (verdict?.is !== 'locked-out') return
    const begun = performance.now()
    setNow(begun)
    setEnd(begun + verdict.lockedForMs)
  }, [verdict])
  const isOver = end <= now
  useEffect(() => {
    if (isOver) return
    const tick = setInterval(() => setNow(performance.now()), tickMs)
    return () => clearInterval(tick)
  }, [isOver])

  return { ms: Math.max(0, end - now) }
}
