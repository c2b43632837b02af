import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { MessageChannel } from 'node:worker_threads'
import type { MessageChannelMain, MessagePortMain } from 'electron/main'

type Modelled = Pick<MessagePortMain, 'start' | 'close' | 'postMessage'>

/**
 * Electron's port over a Node one: messages come as events with `data` and `ports`, and only after `start()`; a port that was given
 * away can neither be used nor given away again.
 */
class PortDouble extends EventEmitter implements Modelled {
  readonly #port: MessagePort
  #state: 'new' | 'started' | 'given' = 'new'

  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.on('close', () => this.emit('close'))
  }
  start(): void {
    this.#held()
    if (this.#state === 'started') return
    this.#state = 'started'
    // Only now: listening is what starts a Node port.
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }
  close(): void {
    this.#held().close()
  }
  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    if (transfer.length > 0) throw new Error('The double does not model ports sent through ports.')
    this.#held().postMessage(message)
  }
  giveAway(): MessagePort {
    const port = this.#held()
    if (this.#state === 'started') throw new Error('The double does not model giving away a started port.')
    this.#state = 'given'
    port.removeAllListeners()
    return port
  }
  #held(): MessagePort {
    if (this.#state === 'given') throw new Error('This port was given away.')
    return this.#port
  }
}

const shellSide = (port: MessagePort) => new PortDouble(port) as unknown as MessagePortMain

class ChannelDouble implements MessageChannelMain {
  port1: MessagePortMain
  port2: MessagePortMain
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = shellSide(port1)
    this.port2 = shellSide(port2)
  }
}
export const messageChannelDouble: typeof MessageChannelMain =
  ChannelDouble as unknown as typeof MessageChannelMain

/** What arrives at the other process: ports of its own, those here being gone. */
export function receivePorts(transfer: readonly MessagePortMain[] = []): MessagePortMain[] {
  return transfer.map((port) => {
    if (!(port instanceof PortDouble)) throw new TypeError('Port is not a MessagePortMain')
    return shellSide(port.giveAway())
  })
}
