import type { NoticeBoard } from '../transports/notice-board.ts'

/** Keeps a proxy or a sleeping socket from being taken for a living host. */
const beatEveryMs = 15_000

/** Notices as server-sent events of the same names, until the page goes or the host stops. */
export function noticeStream(notices: NoticeBoard): Response {
  const utf8 = new TextEncoder()
  let leave: () => void
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string) => controller.enqueue(utf8.encode(text))
      const unhear = notices.hear((notice, value) =>
        send(`event: ${notice}\ndata: ${JSON.stringify(value)}\n\n`),
      )
      const beat = setInterval(() => send(':\n\n'), beatEveryMs)
      const unclose = notices.onClosed(() => {
        leave()
        controller.close()
      })
      leave = () => {
        clearInterval(beat)
        unhear()
        unclose()
      }
      send('retry: 1000\n\n')
    },
    cancel: () => leave(),
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  })
}
