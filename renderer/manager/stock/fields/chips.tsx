import './chips.css'
import type { ReactNode } from 'react'

type Props = { label: string; className?: string; children: ReactNode }

/** A row of small keys of which one or none is pressed. */
export function Chips({ label, className = '', children }: Props) {
  return (
    <fieldset className={`chips ${className}`} aria-label={label}>
      {children}
    </fieldset>
  )
}
