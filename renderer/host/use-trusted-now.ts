import { useEffect, useState } from 'react'
import type { Described } from './use-description.ts'

const tickMs = 5_000

/** The host's trusted time, milliseconds since 1970, moving on by this page's own clock; null when only a remembered one is known. */
export function useTrustedNow({ description, asOf }: Described): number | null {
  const [read, setRead] = useState(() => performance.now())
  useEffect(() => {
    const tick = setInterval(() => setRead(performance.now()), tickMs)
    return () => clearInterval(tick)
  }, [])
  return asOf === null ? null : Date.parse(description.now) + Math.max(0, read - asOf)
}
