import { networkInterfaces } from 'node:os'

/** Short against a back-off of minutes; a look costs well under a millisecond. */
const lookEveryMs = 5000

/** Calls `cameUp` when the machine gets an outside address it did not have. Node has no event for it, so it looks. Returns how to stop. */
export function watchNetwork(cameUp: () => void): () => void {
  let known = outsideAddresses()
  const timer = setInterval(() => {
    const now = outsideAddresses()
    const isNew = [...now].some((address) => !known.has(address))
    known = now
    if (isNew) cameUp()
  }, lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

function outsideAddresses(): Set<string> {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return new Set(all.filter(({ internal }) => !internal).map(({ address }) => address))
}
