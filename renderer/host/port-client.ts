import type { Answer } from '../../station/contract/calls.ts'
import type { StationClient } from '../../station/contract/client.ts'
import { HostUnreachable } from '../../station/contract/client.ts'
import type { AnswerMessage, CallMessage, NoticeMessage } from '../../station/contract/messages.ts'
import type { NoticeName, Notices } from '../../station/contract/notices.ts'
import { createReachability } from './reachability.ts'

/** What the shell's preload posts to the page, the port as `ports[0]`: once at the start, again after each restart of the host. */
export const portMessage = 'waystation-port'

/** See http-client.ts: a host that hangs is a host that has gone. */
const answerWithinMs = 10_000

type Waiting = { settle: (answer: Answer<unknown>) => void; fail: (why: HostUnreachable) => void }

/** The station's contract over the MessagePort that Electron's preload hands to the window. */
export function createPortClient(window: Window): StationClient {
  const reachability = createReachability()
  const hearers = new Map<NoticeName, Set<(value: never) => void>>()
  const waiting = new Map<number, Waiting>()
  let port: MessagePort | undefined
  let lastId = 0

  const lose = () => {
    reachability.tell(false)
    for (const { fail } of waiting.values()) fail(new HostUnreachable('the port has closed'))
    waiting.clear()
  }

  const take = (next: MessagePort) => {
    port?.close()
    if (port !== undefined) lose()
    port = next
    next.addEventListener('message', ({ data }: MessageEvent<AnswerMessage | NoticeMessage>) => hear(data))
    next.addEventListener('close', () => {
      if (port !== next) return
      port = undefined
      lose()
    })
    next.start()
    reachability.tell(true)
  }

  const hear = (message: AnswerMessage | NoticeMessage) => {
    if ('notice' in message) {
      for (const hearer of hearers.get(message.notice as NoticeName) ?? []) hearer(message.value as never)
      return
    }
    waiting.get(message.id)?.settle(message.answer)
    waiting.delete(message.id)
  }

  window.addEventListener('message', (event) => {
    const handed = event.ports[0]
    const type = (event.data as { type?: unknown } | null)?.type
    // Only this very page (its preload) may hand a port; a frame or another window may not.
    if (type === portMessage && event.source === window && handed !== undefined) take(handed)
  })

  return {
    call(name, input) {
      return new Promise((resolve, reject) => {
        if (port === undefined) return reject(new HostUnreachable('there is no port yet'))
        lastId += 1
        const id = lastId
        const deadline = setTimeout(() => {
          waiting.delete(id)
          reject(new HostUnreachable(`${name} was not answered`))
        }, answerWithinMs)
        waiting.set(id, {
          settle(answer) {
            clearTimeout(deadline)
            resolve(answer as never)
          },
          fail(why) {
            clearTimeout(deadline)
            reject(why)
          },
        })
        port.postMessage({ id, call: name, input } satisfies CallMessage)
      })
    },
    on<N extends NoticeName>(notice: N, hearer: (value: Notices[N]) => void) {
      const set = hearers.get(notice) ?? new Set()
      hearers.set(notice, set)
      set.add(hearer)
      return () => set.delete(hearer)
    },
    onReachable: reachability.on,
  }
}
