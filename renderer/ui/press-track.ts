/** A point in CSS pixels of the viewport. */
export type Point = { x: number; y: number }
export type Box = { left: number; top: number; right: number; bottom: number }

/** A finger in a glove slides: this far outside the target still counts (millimetres, UX). */
export const slopMm = 8

/** A tremor or a bouncing contact taps twice: the second tap within this time is nobody's wish (milliseconds, UX). */
export const repeatLockMs = 300

export type PressTrack = {
  down(pointer: number): void
  /** Whether the press that ends here is an act. `box`: the target, where it is now. */
  up(pointer: number, end: { at: Point; box: Box; slopPx: number }): boolean
  cancel(): void
}

/** Follows one target's pointer from down to up. A second finger on the same target changes nothing. */
export function trackPress(): PressTrack {
  let held: number | null = null
  return {
    down(pointer) {
      held ??= pointer
    },
    up(pointer, { at, box, slopPx }) {
      if (held !== pointer) return false
      held = null
      return isWithin(at, box, slopPx)
    },
    cancel() {
      held = null
    },
  }
}

export function isWithin(at: Point, box: Box, slopPx: number): boolean {
  return (
    at.x >= box.left - slopPx &&
    at.x <= box.right + slopPx &&
    at.y >= box.top - slopPx &&
    at.y <= box.bottom + slopPx
  )
}

/** One lock for the whole screen: the tap that opened a page must not press what appears under the finger. */
export function lockRepeats(): (atMs: number) => boolean {
  let last = Number.NEGATIVE_INFINITY
  return (atMs) => {
    if (atMs - last < repeatLockMs) return false
    last = atMs
    return true
  }
}
