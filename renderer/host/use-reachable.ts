import { useEffect, useState } from 'react'
import type { StationClient } from '../../station/contract/client.ts'

/** Whether the host answers; null until something is known. */
export function useReachable(client: StationClient): boolean | null {
  const [reachable, setReachable] = useState<boolean | null>(null)
  useEffect(() => client.onReachable(setReachable), [client])
  return reachable
}
