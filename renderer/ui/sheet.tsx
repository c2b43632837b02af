import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import './sheet.css'

type Props = { labelledBy: string; onClose: () => void; className?: string; children: ReactNode }

/** A page over the page: the browser's own modal dialog, so that keys and readers stay inside it. */
export function Sheet({ labelledBy, onClose, className = '', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`sheet ${className}`}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}
