import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 60_000
const tries = 20

/** Posts to the hub; waits and asks again when it says so. Throws with the hub's own words for any other refusal. */
export async function askHub(url: string, what: { body: string | Buffer; type: string }): Promise<Response> {
  for (let left = tries; ; left -= 1) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': what.type },
      body: typeof what.body === 'string' ? what.body : new Uint8Array(what.body),
      signal: AbortSignal.timeout(patienceMs),
    })
    if (response.ok) return response
    const words = await response.text()
    const asksToWait = response.status === 429 || response.status === 503
    if (!asksToWait || left === 0) throw new Error(`${url} answered ${response.status}: ${words}`)
    await wait(1000 * Number(response.headers.get('retry-after') ?? 1))
  }
}
