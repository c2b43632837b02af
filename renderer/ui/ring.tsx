import { useEffect, useEffectEvent, useState } from 'react'
import './ring.css'

type Props = { ms: number; onEnd: () => void; large?: boolean }

/** Counts down once from the moment it appears; give it another `key` to begin anew. Its end is the act. */
export function Ring({ ms, onEnd, large = false }: Props) {
  const [left, setLeft] = useState(Math.ceil(ms / 1000))
  const end = useEffectEvent(onEnd)

  useEffect(() => {
    const tick = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    const last = setTimeout(() => end(), ms)
    return () => {
      clearInterval(tick)
      clearTimeout(last)
    }
  }, [ms])

  return (
    <span className={large ? 'ring large' : 'ring'} aria-hidden="true">
      <svg aria-hidden="true" viewBox="0 0 48 48" style={{ '--ring-ms': `${ms}ms` }}>
        <circle cx="24" cy="24" r="20" />
        <circle cx="24" cy="24" r="20" />
      </svg>
      <bdi dir="ltr" className="digits">
        {left}
      </bdi>
    </span>
  )
}
