import { useEffect, useEffectEvent } from 'react'
import { hearScanner } from './hear-keys.ts'

/**
 * Hears a scanner that types, wherever the focus is. What it types goes where a person's keys would, since nobody can know before its
 * end that it was none; then a field that had the focus gets back what stood in it before. Only the last key, and control keys on the
 * way, are kept from the page: they would press or open something.
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
      if (heard === 'reading' && !ctrl) return
      event.preventDefault()
      event.stopPropagation()
      if (heard === 'reading') return
      if (before !== null) restore(before.field, before.value)
      before = null
      // After the page has taken in what the field got back.
      setTimeout(() => scanned(heard.scanned), 0)
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
