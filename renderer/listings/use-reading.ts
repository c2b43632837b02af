import { useCallback, useEffect, useRef, useState } from 'react'

/** Of a page that is turned, so much stays in sight that one knows where one was. */
const keptShare = 0.15

/** Measures differ by fractions of a pixel. */
const slackPx = 3

/** A text that may be longer than the glass: scrolled by a finger, by the keyboard, or turned by a key of 16 mm. */
export function useReading<E extends HTMLElement>(about: string) {
  const ref = useRef<E>(null)
  const [place, setPlace] = useState({ overflows: false, atEnd: true })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another length.
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => {
      const hidden = element.scrollHeight - element.clientHeight
      const next = { overflows: hidden > slackPx, atEnd: element.scrollTop >= hidden - slackPx }
      setPlace((known) => (known.overflows === next.overflows && known.atEnd === next.atEnd ? known : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [about])

  const turn = useCallback(() => {
    const element = ref.current
    if (element === null) return
    const end = element.scrollTop >= element.scrollHeight - element.clientHeight - slackPx
    element.scrollTo({ top: end ? 0 : element.scrollTop + element.clientHeight * (1 - keptShare) })
  }, [])

  return { ref, ...place, turn }
}
