import type { ReactNode } from 'react'
import { createContext, use } from 'react'
import { createPortal } from 'react-dom'

/** Where the bar keeps room for the keys of the page; null before the bar stands. */
export const PageKeysPlace = createContext<HTMLElement | null>(null)

/** The keys that belong to a page, drawn in the bar between the four corners, wherever on the page they are written. */
export function PageKeys({ children }: { children: ReactNode }) {
  const place = use(PageKeysPlace)
  return place === null ? null : createPortal(children, place)
}
