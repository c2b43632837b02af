const longestBreathMs = 15

let sinceMs = performance.now()

/** Asked in long work inside a transaction, once an entry: whether it is time to `breathe`. */
export function isOutOfBreath(): boolean {
  return performance.now() - sinceMs > longestBreathMs
}

/** Lets the program read, verify and answer what asks for no transaction. */
export function breathe(): Promise<void> {
  return new Promise((resume) => {
    setImmediate(() => {
      sinceMs = performance.now()
      resume()
    })
  })
}
