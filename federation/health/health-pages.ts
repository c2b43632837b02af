import type { Hono } from 'hono'
import type { Hub } from '../hub.ts'
import type { Metrics } from './metrics.ts'

/** For whoever watches over the process. `draining`: it was told to stop, and takes its last answers home. */
export function addHealthPages(
  app: Hono,
  { hub, metrics, draining }: { hub: Hub; metrics: Metrics; draining: () => boolean },
): void {
  app.get('/healthz', (context) => context.json({ ok: true }))
  app.get('/readyz', async (context) => {
    if (draining()) return context.json({ ready: false, why: 'draining' }, 503)
    try {
      await hub.store.read((reads) => reads.hub.get())
    } catch {
      return context.json({ ready: false, why: 'store' }, 503)
    }
    return context.json({ ready: true })
  })
  app.get('/metrics', async (context) =>
    context.text(await metrics.text(hub.clock()), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  )
}
