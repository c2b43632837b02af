import { useState } from 'react'
import type * as z from 'zod'

/** Before the name of each draft in this tab's session storage. */
const prefix = 'waystation-stock-'

/**
 * Like useState, but what was begun outlives the lock: the screen locks itself while somebody carries boxes, the document goes, and a
 * count of forty lots must still be there after the next sign-in. It holds items, lots and numbers, nothing of a person, and goes when
 * the kiosk's window closes. What another version of this page has left behind is not taken up.
 */
export function useDraft<T>(name: string, schema: z.ZodType<T>) {
  const [draft, setState] = useState<T | null>(() => readDraft(name, schema))
  const setDraft = (next: T | null) => {
    setState(next)
    try {
      if (next === null) sessionStorage.removeItem(prefix + name)
      else sessionStorage.setItem(prefix + name, JSON.stringify(next))
    } catch {
      // No room: it lives as long as this page does.
    }
  }
  return [draft, setDraft] as const
}

function readDraft<T>(name: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
