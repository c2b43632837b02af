/**
 * The machine's network as the benchmark has it: unplugged until it is wanted, then leading to the hub of this
 * round, which sits on another port than the one enrolled with. The host under test knows nothing of it; a call
 * made too early waits, rather than fails, because a failure would have the loop begin with smaller batches.
 */
export type Network = { leadTo: (hubUrl: string) => void; plugIn: () => void; unplug: () => void }

export function takeNetwork(): Network {
  const fetchForReal = globalThis.fetch
  let port = ''
  let pluggedIn = Promise.withResolvers<void>()
  globalThis.fetch = async (input, init) => {
    await Promise.race([pluggedIn.promise, aborted(init?.signal)])
    const url = new URL(String(input))
    url.port = port
    return fetchForReal(url, init)
  }
  return {
    leadTo: (hubUrl) => {
      port = new URL(hubUrl).port
    },
    plugIn: () => pluggedIn.resolve(),
    unplug: () => {
      pluggedIn = Promise.withResolvers<void>()
    },
  }
}

function aborted(signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve()
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
}
