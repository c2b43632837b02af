import { useEffect, useState } from 'react'
import type { StationClient } from '../../station/contract/client.ts'
import type { Delivery } from '../../station/contract/delivery.ts'

/** How delivery stands, as the host last told; null before that. */
export function useDelivery(client: StationClient): Delivery | null {
  const [delivery, setDelivery] = useState<Delivery | null>(null)
  useEffect(() => {
    const stopHearing = client.on('delivery', setDelivery)
    const stopAsking = client.onReachable((reachable) => {
      if (!reachable) return
      client.call('delivery.status', {}).then(
        (answer) => answer.ok && setDelivery(answer.value),
        // Asked again when it comes back.
        () => undefined,
      )
    })
    return () => {
      stopHearing()
      stopAsking()
    }
  }, [client])
  return delivery
}
