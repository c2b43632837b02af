import type { Handlers } from '../contract/dispatch.ts'
import type { Sync } from '../sync/start-sync.ts'

export function deliveryHandlers(sync: Sync): Pick<Handlers, 'delivery.status' | 'delivery.syncNow'> {
  return {
    'delivery.status': () => ({ ok: true, value: sync.status() }),
    'delivery.syncNow': () => {
      if (sync.status().state === 'not-enrolled') return { ok: false, problem: 'not-enrolled' }
      sync.wake()
      return { ok: true, value: sync.status() }
    },
  }
}
