import type { StationClient } from '../../station/contract/client.ts'
import { createHttpClient } from './http-client.ts'
import { createPortClient } from './port-client.ts'

/** Electron's preload marks the page and will hand it a port; without it the host served this page itself (browser shell). */
export function connectHost(window: Window): StationClient {
  if ('waystationShell' in window) return createPortClient(window)
  return createHttpClient({
    fetch: (input, init) => fetch(input, init),
    openEvents: (url) => new EventSource(url),
    base: new URL('./', window.location.href).href,
  })
}
