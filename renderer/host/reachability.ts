/** Remembers whether the host can be reached and tells whoever asks: at once what is known, then each change. */
export function createReachability() {
  const hearers = new Set<(reachable: boolean) => void>()
  let known: boolean | undefined
  return {
    tell(reachable: boolean) {
      if (known === reachable) return
      known = reachable
      for (const hear of [...hearers]) hear(reachable)
    },
    on(hear: (reachable: boolean) => void): () => void {
      hearers.add(hear)
      if (known !== undefined) hear(known)
      return () => hearers.delete(hear)
    },
  }
}
