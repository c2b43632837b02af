import { screenFile } from '../console/screen-file.ts'
import type { PrintJob } from './print-page.ts'
import { printPage } from './print-page.ts'

/** A page of the console; `answer` of its calls, as its own files are known here. */
export type PageToPrint = PrintJob

/**
 * `no-browser`: there is none on this machine. `not-started`: there is, and it did not start. `no-screens`: the console's pages are not
 * built. `busy`: as many wait as may. `too-long`: it was given up.
 */
export type NotPrinted = 'no-browser' | 'not-started' | 'no-screens' | 'busy' | 'too-long'

export type Printed = { ok: true; pdf: Buffer } | { ok: false; why: NotPrinted }

export type Printer = { print(page: PageToPrint): Promise<Printed> }

type PrinterParts = {
  /** The browser's program. */
  chromium: string | undefined
  /** Where the built pages are. */
  screens: string
  /** Told why a browser did not start, or what it was given up in. */
  onFault: (error: unknown) => void
  withinMs?: number
  /** How a page gets on paper; by the browser unless told otherwise. */
  print?: typeof printPage
}

/** A browser takes some 300 MB: one at a time. As many wait as are printed in about a minute. */
const waitingAtMost = 8
/** Ten times what a county's report takes on two cores. */
const usualMs = 60_000

/** Prints pages of the console, one after the other. Throws what a page's own fault throws. */
export function makePrinter(parts: PrinterParts): Printer {
  const { chromium, screens, onFault, withinMs = usualMs, print = printPage } = parts
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  async function printNow(job: PageToPrint, program: string): Promise<Printed> {
    const answer = async (url: URL) => (await screenFile(screens, url.pathname)) ?? (await job.answer(url))
    const printed = await print({ ...job, answer }, { chromium: program, withinMs })
    if (printed.ok) return printed
    onFault(printed.error)
    return { ok: false, why: printed.why }
  }

  return {
    print: async (page) => {
      if (chromium === undefined) return { ok: false, why: 'no-browser' }
      if ((await screenFile(screens, '/county')) === undefined) return { ok: false, why: 'no-screens' }
      if (waiting >= waitingAtMost) return { ok: false, why: 'busy' }
      waiting += 1
      const mine = last.then(() => printNow(page, chromium))
      last = mine.catch(() => undefined)
      try {
        return await mine
      } finally {
        waiting -= 1
      }
    },
  }
}
