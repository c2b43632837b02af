import { useEffect, useRef, useState } from 'react'
import { askHub, HubTrouble } from '../hub/ask-hub.ts'

/** `no-browser`: the hub has nothing to print with. `busy`: others print, or it took too long. */
export type PdfTrouble = 'no-browser' | 'busy' | 'forbidden' | 'session-ended' | 'failed'

export type Pdf = {
  making: boolean
  trouble: PdfTrouble | undefined
  /** Has the hub print it, and gives it to the browser's downloads under this name. */
  make: (path: string, file: string) => Promise<void>
}

/** Others may be before it: as long as the hub lets it wait and print, and some. */
const patienceMs = 150_000

/** A report as PDF, which takes the hub some seconds. One at a time; given up with the page that asked. */
export function usePdf(): Pdf {
  const [making, setMaking] = useState(false)
  const [trouble, setTrouble] = useState<PdfTrouble>()
  const left = useRef(new AbortController())
  useEffect(() => {
    left.current = new AbortController()
    return () => left.current.abort()
  }, [])
  return {
    making,
    trouble,
    make: async (path, file) => {
      if (making) return
      const { signal } = left.current
      setMaking(true)
      setTrouble(undefined)
      try {
        const answer = await askHub(path, { signal, patienceMs })
        giveAway(await answer.blob(), file)
      } catch (error) {
        if (!signal.aborted) setTrouble(troubleOf(error))
      } finally {
        if (!signal.aborted) setMaking(false)
      }
    },
  }
}

function giveAway(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has its own hold on it.
  URL.revokeObjectURL(link.href)
}

function troubleOf(error: unknown): PdfTrouble {
  if (!(error instanceof HubTrouble)) return 'failed'
  if (error.problem === 'cannot-print') return 'no-browser'
  const { trouble } = error
  if (trouble === 'forbidden' || trouble === 'session-ended') return trouble
  return trouble === 'busy' || trouble === 'slow-down' ? 'busy' : 'failed'
}
