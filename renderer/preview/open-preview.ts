import './preview.css'
import type { Begin } from '../worker/begin.ts'
import type { KioskRules } from './begin-of-order.ts'
import { beginOfOrder } from './begin-of-order.ts'
import { memoryStore } from './memory-store.ts'
import { createPreviewClient } from './preview-client.ts'
import type { PreviewOrder, PreviewReady } from './preview-order.ts'
import { isPreviewOrder } from './preview-order.ts'

/** Waits for the console's first order; `hear` gets where to begin for it and for each later one that begins elsewhere. */
export async function openPreview(window: Window & typeof globalThis, kiosk: KioskRules) {
  const { parent, location } = window
  const inbox = new EventTarget()
  let latest: PreviewOrder | undefined
  window.addEventListener('message', ({ origin, source, data }) => {
    // Only the page of this very hub that framed this one.
    if (origin === location.origin && source === parent && isPreviewOrder(data)) {
      latest = data
      inbox.dispatchEvent(new Event('order'))
    }
  })
  const first = new Promise<PreviewOrder>((resolve) =>
    inbox.addEventListener('order', () => latest && resolve(latest), { once: true }),
  )
  const ready: PreviewReady = { waystation: 'preview-ready' }
  parent.postMessage(ready, location.origin)
  const client = createPreviewClient(await first)

  return {
    client,
    store: memoryStore(),
    onBegin(hear: (begin: Begin) => void) {
      let last = ''
      const show = () => {
        if (latest === undefined) return
        client.show(latest)
        // A letter typed into a field is no reason to begin again.
        const place = JSON.stringify([latest.page, latest.language, latest.sunlight])
        if (place !== last) hear(beginOfOrder(latest, kiosk))
        last = place
      }
      inbox.addEventListener('order', show)
      show()
    },
    /** A turn that ends begins again at the page it was about. */
    replace: () => location.reload(),
  }
}
