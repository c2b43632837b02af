import type { Context, Hono } from 'hono'
import { isLoopback } from '../commands/serve-config.ts'
import { answerProblem } from '../http/answer-problem.ts'
import { authenticateReader } from '../http/authenticate-reader.ts'
import type { Refusal } from '../http/endpoint.ts'
import type { Serving } from '../http/serve-endpoint.ts'
import type { Metrics } from './metrics.ts'

type HealthParts = {
  serving: Pick<Serving, 'hub' | 'addressOf'>
  metrics: Metrics
  draining: () => boolean
  /** The unit at the top of the tree. */
  root: string
}

/** For whoever watches over the process. `draining`: it was told to stop, and takes its last answers home. */
export function addHealthPages(app: Hono, { serving, metrics, draining, root }: HealthParts): void {
  const { hub } = serving
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
  app.get('/metrics', async (context) => {
    const refusal = await refuseWatcher(context, serving, root)
    if (!refusal)
      return context.text(await metrics.text(hub.clock()), 200, {
        'content-type': 'text/plain; version=0.0.4',
      })
    const { status, body, type } = answerProblem(refusal, hub.clock())
    return new Response(body ?? null, { status, headers: { 'content-type': type ?? '' } })
  })
}

/**
 * Figures of the whole federation, and of the machine: for whoever is on the same machine, or reads everything. What was passed on
 * by a proxy comes from elsewhere, whether or not the hub was told to believe the proxy.
 */
async function refuseWatcher(
  context: Context,
  { hub, addressOf }: HealthParts['serving'],
  root: string,
): Promise<Refusal | undefined> {
  const { headers } = context.req.raw
  const isPassedOn = headers.has('x-forwarded-for') || headers.has('forwarded')
  const address = addressOf(context).replace(/^::ffff:/, '')
  if (!isPassedOn && isLoopback(address)) return undefined
  const reader = await authenticateReader(hub, { headers, nowMs: hub.clock() })
  if ('problem' in reader) return reader
  return reader.unit === root ? undefined : { problem: 'forbidden' }
}
