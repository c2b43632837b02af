import type { StationClient } from '../../station/contract/client.ts'
import { createHttpClient } from './http-client.ts'
import { createPortClient } from './port-client.ts'

/** The host served this page itself (browser shell), or a shell will hand the page a port to it (Electron's own scheme). */
export function connectHost(window: Window): StationClient {
  if (!window.location.protocol.startsWith('http')) return createPortClient(window)
  return createHttpClient({
    fetch: (input, init) => fetch(input, init),
    openEvents: (url) => new EventSource(url),
    base: new URL('./', window.location.href).href,
  })
}
