import type { ReactNode } from 'react'

/** A picture for each state, told apart by shape and not by colour alone. Words stand beside it. */
export function Mark<S extends string>({ state, shapes }: { state: S; shapes: Record<S, ReactNode> }) {
  return (
    <svg className={`mark mark-${state}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
  )
}
