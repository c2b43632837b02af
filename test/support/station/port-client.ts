// A screen's client over one end of a MessageChannel.
import type { MessagePort } from 'node:worker_threads'
import type { AnswerOf, CallName } from '../../../station/contract/calls.ts'
import type { StationClient } from '../../../station/contract/client.ts'
import type { AnswerMessage, NoticeMessage } from '../../../station/contract/messages.ts'

export function portClient(port: MessagePort): StationClient & { close: () => void } {
  const pending = new Map<number, (answer: AnswerMessage['answer']) => void>()
  const listeners = new Set<(notice: string, value: unknown) => void>()
  let last = 0
  port.on('message', (message: AnswerMessage | NoticeMessage) => {
    if ('id' in message) pending.get(message.id)?.(message.answer)
    else for (const hear of listeners) hear(message.notice, message.value)
  })
  return {
    call: <C extends CallName>(name: C, input: unknown) => {
      last += 1
      const id = last
      port.postMessage({ id, call: name, input })
      return new Promise((resolve) => {
        pending.set(id, (answer) => resolve(answer as AnswerOf<C>))
      })
    },
    on: (notice, hear) => {
      const one = (name: string, value: unknown) => name === notice && hear(value as never)
      listeners.add(one)
      return () => listeners.delete(one)
    },
    onReachable: () => () => undefined,
    close: () => port.close(),
  }
}
