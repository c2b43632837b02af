// A screen's client over the loopback shell, as a page's is, for trying the host without a browser.
import type { AnswerOf, CallName } from '../../../station/contract/calls.ts'
import type { StationClient } from '../../../station/contract/client.ts'
import { HostUnreachable } from '../../../station/contract/client.ts'

/** Opens a launch address as a browser would: spends it, and returns the cookie it gave. */
export async function openLaunch(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: 'manual' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`no cookie from ${address}: ${answer.status}`)
  return cookie
}

export function httpClient(url: string, cookie: string): StationClient & { close: () => void } {
  const gone = new AbortController()
  const listeners = new Set<(notice: string, value: unknown) => void>()
  const listening = listen(url, cookie, {
    signal: gone.signal,
    hear: (notice, value) => {
      for (const hear of listeners) hear(notice, value)
    },
  })
  // A host that is gone is found out by the next call.
  listening.catch(() => undefined)
  return {
    call: async <C extends CallName>(name: C, input: unknown) => {
      await listening.catch(() => undefined)
      const request = { method: 'POST', headers: { cookie, origin: url }, body: JSON.stringify(input) }
      const answer = await fetch(`${url}/contract/${name}`, request).catch(() => undefined)
      if (!answer) throw new HostUnreachable(url)
      return (await answer.json()) as AnswerOf<C>
    },
    on: (notice, hear) => {
      const one = (name: string, value: unknown) => name === notice && hear(value as never)
      listeners.add(one)
      return () => listeners.delete(one)
    },
    onReachable: () => () => undefined,
    close: () => gone.abort(),
  }
}

/** Resolves once the stream is open; reads on until `signal`. */
async function listen(
  url: string,
  cookie: string,
  { signal, hear }: { signal: AbortSignal; hear: (notice: string, value: unknown) => void },
): Promise<void> {
  const { body } = await fetch(`${url}/notices`, { headers: { cookie }, signal })
  if (!body) throw new Error('no stream of notices')
  const read = async () => {
    let text = ''
    for await (const piece of body.pipeThrough(new TextDecoderStream())) {
      text += piece
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const [, notice, value] = /^event: (.*)\ndata: (.*)$/s.exec(event) ?? []
        if (notice && value) hear(notice, JSON.parse(value))
      }
    }
  }
  // The stream ends with the host or with the test.
  void read().catch(() => undefined)
}
