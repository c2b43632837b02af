import { Hono } from 'hono'
import { makeReadNotes } from '../../../federation/audit/read-notes.ts'
import { fleetEndpoints } from '../../../federation/fleet/routes.ts'
import { makeBodyBudget } from '../../../federation/http/body-budget.ts'
import { serveEndpoint } from '../../../federation/http/serve-endpoint.ts'
import type { Hub } from '../../../federation/hub.ts'
import { hashSecret } from '../../../federation/identity/secrets.ts'
import { reportEndpoints } from '../../../federation/reports/routes.ts'
import { settleReports } from '../../../federation/reports/settle-reports.ts'
import type { Store } from '../../../federation/store/store.ts'

export type ReadingHub = { ask: (path: string, reader?: string) => Promise<Response> }

/** The calls of a reader over a store, without a socket. A token's text is `token-` and its unit. */
export async function readingHub(store: Store, clock: () => number): Promise<ReadingHub> {
  const units = await store.read((reads) => reads.documents.units())
  await store.write(async (writes) => {
    for (const { id } of units)
      await writes.rights.addReadToken({
        hash: hashSecret(`token-${id}`),
        id: `reads-${id}`,
        name: id,
        unit: id,
        may: [],
        createdMs: 0,
        expiresMs: undefined,
      })
  })
  // Only what these calls touch of a hub.
  const readNotes = makeReadNotes(store)
  const hub = { store, clock, readNotes, settleReports: settleReports({ store, clock }) } as Hub
  const app = new Hono()
  const serving = {
    hub,
    observe: {
      answered: () => {},
      failed: ({ error }: { error: unknown }) => {
        throw error
      },
    },
    addressOf: () => 'test',
    bodies: makeBodyBudget(clock),
  }
  for (const each of [...reportEndpoints, ...fleetEndpoints])
    app[each.method](each.path, serveEndpoint(each, serving))
  return {
    ask: async (path, reader) =>
      app.request(path, reader === undefined ? {} : { headers: { authorization: `Bearer token-${reader}` } }),
  }
}
