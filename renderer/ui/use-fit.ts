import { useLayoutEffect, useRef } from 'react'

/** Steps a style sheet may take to make room, in `data-fit`: 0 is as designed. */
const lastStep = 4

/**
 * Keeps an element's words whole: sets `data-fit` to the first step at which nothing of it is cut off. Names come from documents in any
 * language, so no size chosen beforehand is right for all of them.
 */
export function useFit<E extends HTMLElement>(words: string) {
  const ref = useRef<E>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need another measure.
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const settle = () => {
      for (let step = 0; step <= lastStep; step += 1) {
        element.dataset['fit'] = String(step)
        if (!isCut(element)) return
      }
    }
    settle()
    const observer = new ResizeObserver(settle)
    observer.observe(element)
    // A face that arrives late has other widths.
    document.fonts.addEventListener('loadingdone', settle)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', settle)
    }
  }, [words])

  return ref
}

function isCut({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight > clientHeight || scrollWidth > clientWidth
}
