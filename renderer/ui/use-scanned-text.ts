import { useEffect, useEffectEvent, useRef } from 'react'
import { listenForText } from './scanned-text.ts'

/** Hears a scanner that types what it read, wherever the focus is: texts that begin with `mark`. */
export function useScannedText(mark: string, onScanned: (text: string) => void): void {
  const scanned = useEffectEvent(onScanned)
  const hear = useRef(listenForText(mark))
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const heard = hear.current(event.key, event.timeStamp)
      if (heard === 'nothing') return
      event.preventDefault()
      event.stopPropagation()
      if (heard !== 'reading') scanned(heard.scanned)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
