import { useEffect, useEffectEvent } from 'react'
import { hearScanner } from './hear-keys.ts'

/**
 * Hears a scanner that types, wherever the focus is. A field that had the focus gets back what stood in it before: the first key of a
 * scan is in it before anybody can know that it is one.
 */
export function useScanner(onScanned: (code: string) => void, active = true): void {
  const scanned = useEffectEvent(onScanned)
  useEffect(() => {
    if (!active) return
    const hear = hearScanner()
    let before: { field: HTMLInputElement; value: string } | null = null
    const listen = (event: KeyboardEvent) => {
      const { key, code, ctrlKey: ctrl, shiftKey: shift, timeStamp: atMs } = event
      const heard = hear({ key, code, ctrl, shift, atMs })
      if (heard === 'nothing') return
      if (heard === 'first') {
        const field = document.activeElement
        before = field instanceof HTMLInputElement ? { field, value: field.value } : null
        return
      }
      event.preventDefault()
      event.stopPropagation()
      if (heard === 'reading') return
      if (before !== null) restore(before.field, before.value)
      before = null
      scanned(heard.scanned)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [active])
}

function restore(field: HTMLInputElement, value: string): void {
  if (!field.isConnected || field.value === value) return
  field.setRangeText(value, 0, field.value.length, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
