import type { Printer } from '../../../federation/printing/printer.ts'
import { makePrinter } from '../../../federation/printing/printer.ts'
import { testBrowser } from '../test-browser.ts'

/** A printer with the browser that the tests have; looked for when something is printed. */
export function testPrinter(screens: string): Printer {
  const onFault = (error: unknown) => {
    throw error
  }
  let made: Printer | undefined
  return {
    print: (page) => {
      made ??= makePrinter({ chromium: testBrowser(), screens, onFault })
      return made.print(page)
    },
  }
}
