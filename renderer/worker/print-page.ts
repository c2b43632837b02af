/** A shell without printing returns at once and never says that it is about to (milliseconds). */
const aboutToPrintMs = 500

/** Prints the page; resolves to false where this machine cannot. */
export function printPage(): Promise<boolean> {
  return new Promise((done) => {
    let prints = false
    window.addEventListener('beforeprint', () => (prints = true), { once: true })
    window.print()
    setTimeout(() => done(prints), aboutToPrintMs)
  })
}
