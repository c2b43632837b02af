import { useEffect, useRef } from 'react'
import type { PreviewOrder } from '../../../preview/preview-order.ts'
import { isPreviewReady } from '../../../preview/preview-order.ts'

/** The two usual kiosks, in CSS pixels, and how small they are drawn here. */
export const glasses = {
  column: { width: 1080, height: 1920, scale: 0.34 },
  tablet: { width: 1280, height: 800, scale: 0.4 },
} as const
export type Glass = keyof typeof glasses

type KioskFrameProps = { order: PreviewOrder; glass: Glass; title: string }

/** The kiosk's own page at its own size, made small: what is drawn here is what stands there. */
export function KioskFrame({ order, glass, title }: KioskFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const newest = useRef(order)
  newest.current = order
  const told = JSON.stringify(order)

  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent) => {
      const inside = frame.current?.contentWindow
      if (origin === location.origin && source === inside && isPreviewReady(data))
        inside?.postMessage(newest.current, location.origin)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])
  useEffect(() => {
    // Before the page in it listens, nobody hears this; it asks by itself then.
    frame.current?.contentWindow?.postMessage(JSON.parse(told), location.origin)
  }, [told])

  const { width, height, scale } = glasses[glass]
  return (
    <div
      className="kiosk-glass"
      style={{ inlineSize: width * scale, blockSize: height * scale }}
      data-glass={glass}
    >
      <iframe
        // Another glass is another kiosk: it measures itself once.
        key={glass}
        ref={frame}
        src="/preview"
        title={title}
        style={{ inlineSize: width, blockSize: height, transform: `scale(${scale})` }}
      />
    </div>
  )
}
