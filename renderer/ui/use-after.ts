import { useEffect, useEffectEvent } from 'react'

/** Calls `act` once, `ms` after it became a number; null takes it back. */
export function useAfter(ms: number | null, act: () => void): void {
  const due = useEffectEvent(act)
  useEffect(() => {
    if (ms === null) return
    const timer = setTimeout(() => due(), ms)
    return () => clearTimeout(timer)
  }, [ms])
}
