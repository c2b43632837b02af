import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { thisMachine } from '../../scripts/browser/machine.ts'

/** The browser that the tests have. `npm test` sees to it that there is one. */
export function testBrowser(): string {
  const found = findBrowser(thisMachine())
  if (!found) throw new Error('no browser: npm test gets one')
  return found.path
}
