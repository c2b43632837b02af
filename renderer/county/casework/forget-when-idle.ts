/** Long enough to telephone a worker, short enough for a desk that was left. */
export const idleMs = 10 * 60_000

const signs = ['pointerdown', 'keydown', 'wheel'] as const

/** Calls `forget` once nobody has touched the page for a while, and when it is left. Gives what ends the watch. */
export function forgetWhenIdle(page: EventTarget, forget: () => void, afterMs = idleMs): () => void {
  let waiting = setTimeout(forget, afterMs)
  const touched = () => {
    clearTimeout(waiting)
    waiting = setTimeout(forget, afterMs)
  }
  for (const sign of signs) page.addEventListener(sign, touched, { passive: true })
  page.addEventListener('pagehide', forget)
  return () => {
    clearTimeout(waiting)
    for (const sign of signs) page.removeEventListener(sign, touched)
    page.removeEventListener('pagehide', forget)
  }
}
