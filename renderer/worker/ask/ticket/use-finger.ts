import { useEffect, useState } from 'react'
import { ticketFinger } from '../../../../protocol/ticket.ts'

/** A code's finger, by which the host knows its ticket; null for the moment of reckoning it. */
export function useFinger(code: string): string | null {
  const [known, setKnown] = useState<{ code: string; finger: string } | null>(null)
  useEffect(() => {
    void ticketFinger(code).then((finger) => setKnown({ code, finger }))
  }, [code])
  return known?.code === code ? known.finger : null
}
