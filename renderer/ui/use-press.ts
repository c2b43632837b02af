import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import { isWithin, lockRepeats, slopMm, trackPress } from './press-track.ts'

/** `finger`: any pointer · `keys`: a keyboard, a switch or assistive technology, whose users need more time between two acts. */
export type PressedBy = 'finger' | 'keys'

// By the time of the events, not of their handling: a busy page handles late what was tapped at once.
const mayAct = lockRepeats()

type Target = HTMLElement

/**
 * Handlers that make an element act when a finger lifts inside it (slop 8 mm), on Enter and Space, and for assistive technology.
 * Sets `data-held` while a finger is on it.
 */
export function usePress(act: (by: PressedBy) => void) {
  const track = useRef(trackPress())

  const hold = (target: Target, held: boolean) => {
    if (held) target.dataset['held'] = ''
    else delete target.dataset['held']
  }
  const letGo = (event: PointerEvent<Target>) => {
    hold(event.currentTarget, false)
    track.current.cancel()
  }

  return {
    onPointerDown(event: PointerEvent<Target>) {
      if (event.button !== 0) return
      track.current.down(event.pointerId)
      // The lift must come here even when the finger slid off.
      event.currentTarget.setPointerCapture(event.pointerId)
      hold(event.currentTarget, true)
    },
    onPointerMove(event: PointerEvent<Target>) {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      hold(event.currentTarget, isWithin(pointOf(event), boxOf(event.currentTarget), slopPx()))
    },
    onPointerUp(event: PointerEvent<Target>) {
      hold(event.currentTarget, false)
      const end = { at: pointOf(event), box: boxOf(event.currentTarget), slopPx: slopPx() }
      if (track.current.up(event.pointerId, end) && mayAct(event.timeStamp)) act('finger')
    },
    onPointerCancel: letGo,
    onLostPointerCapture: letGo,
    onKeyDown(event: KeyboardEvent<Target>) {
      // A key held down repeats: one wish, not twenty.
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    },
    onClick(event: MouseEvent<Target>) {
      // A finger's click has been dealt with at its lift; what is left has no pointer: keys and assistive technology.
      if (event.detail === 0) act('keys')
    },
  }
}

function pointOf(event: PointerEvent) {
  return { x: event.clientX, y: event.clientY }
}

function boxOf(target: Target) {
  return target.getBoundingClientRect()
}

function slopPx(): number {
  const pxPerMm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'))
  return slopMm * (Number.isFinite(pxPerMm) ? pxPerMm : 4)
}
