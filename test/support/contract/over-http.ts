import { join } from 'node:path'
import type { StationClient } from '../../../station/contract/client.ts'
import type { ClientUnderTest } from '../contract-suite.ts'
import { openEvents } from './events.ts'
import { hostHere } from './in-process.ts'
import { ownFolder } from './own-folder.ts'

type ClientModule = {
  createHttpClient(deps: { fetch: typeof fetch; openEvents: unknown; base: string }): StationClient
}

/** The screen's own client for the loopback shell, with a browser's cookie and origin, and a browser's EventSource. */
export async function overHttp(): Promise<ClientUnderTest> {
  const folder = ownFolder()
  const screens = join(folder.path, 'screens')
  const host = await hostHere({
    dataDir: join(folder.path, 'data'),
    app: '1.2.3',
    shell: { port: 0, screens },
  })
  const { url = '', launch } = host.shell ?? {}
  const entered = await fetch(launch?.() ?? '', { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const streams = new AbortController()
  const asPage: typeof fetch = (input, init = {}) =>
    fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), cookie, origin: url } })
  // Named at run time: the module's types are a browser's, which this project's Node side does not know.
  const client = join(import.meta.dirname, '../../../renderer/host/http-client.ts')
  const { createHttpClient } = (await import(client)) as ClientModule
  return {
    client: createHttpClient({
      fetch: asPage,
      openEvents: (events: string) => openEvents(events, { cookie, until: streams.signal }),
      base: `${url}/`,
    }),
    stopHost: () => host.stop(),
    async close() {
      streams.abort()
      await host.stop()
      folder.remove()
    },
  }
}
