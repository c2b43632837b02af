import { useEffect, useRef } from 'react'

/** A new page is read out from its heading; the first one is not, for nobody has asked for it. `page`: what makes it another page. */
export function useFocusOnNew(page: string): void {
  const last = useRef(page)
  useEffect(() => {
    if (last.current === page) return
    last.current = page
    // In a frame it is a preview: whoever types beside it keeps their place.
    if (window.parent !== window) return
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [page])
}
