import type { StationClient } from '../../station/contract/client.ts'
import { HostUnreachable } from '../../station/contract/client.ts'
import type { NoticeName, Notices } from '../../station/contract/notices.ts'
import { createReachability } from './reachability.ts'

export type HttpClientDeps = {
  fetch: typeof globalThis.fetch
  openEvents: (url: string) => EventSource
  /** Where the host is: `contract/<call>` and `notices` lie under it. */
  base: string
}

/** A host that has not answered by then has died or hangs: the act stays in the mailbox and is offered again. */
const answerWithinMs = 10_000
const reopenAfterMs = 1_000

/** The station's contract over loopback HTTP: POST a call, hear notices as server-sent events. */
export function createHttpClient({ fetch, openEvents, base }: HttpClientDeps): StationClient {
  const reachability = createReachability()
  const hearers = new Map<NoticeName, Set<(value: never) => void>>()
  let events: EventSource | undefined

  const open = () => {
    const source = openEvents(`${base}notices`)
    events = source
    source.onopen = () => reachability.tell(true)
    source.onerror = () => {
      reachability.tell(false)
      // The browser tries again by itself unless it was refused outright (a host that is starting answers 503).
      if (source.readyState !== source.CLOSED || events !== source) return
      setTimeout(open, reopenAfterMs)
    }
    for (const notice of hearers.keys()) listen(source, notice)
  }

  const listen = (source: EventSource, notice: NoticeName) => {
    source.addEventListener(notice, (event) => {
      const value: unknown = JSON.parse((event as MessageEvent<string>).data)
      for (const hear of hearers.get(notice) ?? []) hear(value as never)
    })
  }

  open()
  return {
    async call(name, input) {
      try {
        const response = await fetch(`${base}contract/${name}`, {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
          signal: AbortSignal.timeout(answerWithinMs),
        })
        const answer: unknown = await response.json()
        if (!isAnswer(answer)) throw new HostUnreachable(`${response.status} without an answer`)
        reachability.tell(true)
        return answer as never
      } catch (cause) {
        reachability.tell(false)
        throw cause instanceof HostUnreachable ? cause : new HostUnreachable(name, { cause })
      }
    },
    on<N extends NoticeName>(notice: N, hear: (value: Notices[N]) => void) {
      const set = hearers.get(notice) ?? new Set()
      if (!hearers.has(notice)) {
        hearers.set(notice, set)
        if (events !== undefined) listen(events, notice)
      }
      set.add(hear)
      return () => set.delete(hear)
    },
    onReachable: reachability.on,
  }
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean'
}
