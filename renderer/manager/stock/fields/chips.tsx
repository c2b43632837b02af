import './chips.css'
import type { ReactNode } from 'react'

/** A row of small keys of which one or none is pressed. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="chips" aria-label={label}>
      {children}
    </fieldset>
  )
}
