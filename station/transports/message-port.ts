import type { Dispatch } from '../contract/dispatch.ts'
import type { AnswerMessage, CallMessage, NoticeMessage } from '../contract/messages.ts'
import type { NoticeBoard } from './notice-board.ts'

/** What node:worker_threads' MessagePort and Electron's MessagePortMain have in common. */
export type ScreenPort = {
  on: ((event: 'message', hear: (message: unknown) => void) => unknown) &
    ((event: 'close', hear: () => void) => unknown)
  postMessage: (message: AnswerMessage | NoticeMessage) => void
  start: () => void
}

/** Serves one screen over its port until the port closes or the host stops. */
export function servePort(port: ScreenPort, dispatch: Dispatch, notices: NoticeBoard): void {
  const leave = notices.hear((notice, value) => port.postMessage({ notice, value }))
  port.on('close', leave)
  port.on('message', (message) => {
    const call = callIn(message)
    if (!call) return
    void dispatch(call.call, call.input).then((answer) => port.postMessage({ id: call.id, answer }))
  })
  port.start()
}

/** Electron hands over an event with `data`, Node the message itself. Anything else a screen sends is not for us. */
function callIn(message: unknown): CallMessage | undefined {
  const outer = message as { data?: unknown } | null
  const inner = (outer?.data ?? message) as Partial<CallMessage> | null
  const isCall = typeof inner?.id === 'number' && typeof inner.call === 'string'
  return isCall ? (inner as CallMessage) : undefined
}
