/** A host that has died cannot give the page again; asking first keeps the browser from an error page of its own. */
const askWithinMs = 1_000

/**
 * Replaces this document by a fresh one, so that nothing of the last person outlives it. Resolves to false when the page cannot be
 * had now (the host that serves it is away): the caller has wiped the screen already and tries again later.
 */
export async function replaceDocument({ location, fetch }: Window & typeof globalThis): Promise<boolean> {
  const page = new URL('./', location.href).href
  try {
    const response = await fetch(page, { cache: 'no-store', signal: AbortSignal.timeout(askWithinMs) })
    if (!response.ok) return false
  } catch {
    return false
  }
  location.replace(page)
  return true
}
