import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const paper = matchMedia('print')

/** Whether the page is being put on paper: a sheet is read on another day, so it says no “today” and no “yesterday”. */
export function usePaper(): boolean {
  return useSyncExternalStore(subscribe, () => paper.matches)
}

function subscribe(onChange: () => void): () => void {
  // The browser takes its picture when this returns: what would be drawn a moment later would not be on it.
  const changed = () => flushSync(onChange)
  paper.addEventListener('change', changed)
  return () => paper.removeEventListener('change', changed)
}
