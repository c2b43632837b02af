// Runs in a process of its own and makes it one of Electron's utility processes, as far as a module can tell: `process.parentPort`,
// ports that come with its messages, and the module named on the command line imported rather than run.
import { EventEmitter } from 'node:events'
import type { FromChild, ToChild } from './host-child.ts'

const send = (message: FromChild) => void process.send?.(message)
const ports = new Map<number, ChildPort>()

class ChildPort extends EventEmitter {
  readonly #number: number
  #early: unknown[] | undefined = []
  constructor(number: number) {
    super()
    this.#number = number
  }
  start() {
    for (const data of this.#early ?? []) this.emit('message', { data, ports: [] })
    this.#early = undefined
  }
  postMessage(data: unknown) {
    send({ port: this.#number, data })
  }
  hear(data: unknown) {
    if (this.#early !== undefined) this.#early.push(data)
    else this.emit('message', { data, ports: [] })
  }
}

class ParentPort extends EventEmitter {
  #early: unknown[] | undefined = []
  constructor() {
    super()
    // What comes before anyone listens waits, as Electron promises.
    this.on('newListener', (event) => {
      if (event !== 'message' || this.#early === undefined) return
      const early = this.#early
      this.#early = undefined
      queueMicrotask(() => {
        for (const told of early) this.emit('message', told)
      })
    })
  }
  postMessage(message: unknown) {
    send({ message })
  }
  hear(told: { data: unknown; ports: ChildPort[] }) {
    if (this.#early !== undefined) this.#early.push(told)
    else this.emit('message', told)
  }
}

const parentPort = new ParentPort()
process.on('message', (told: ToChild) => {
  if ('message' in told) {
    const made = told.ports.map((number) => {
      const port = new ChildPort(number)
      ports.set(number, port)
      return port
    })
    parentPort.hear({ data: told.message, ports: made })
  } else if ('data' in told) ports.get(told.port)?.hear(told.data)
  else {
    ports.get(told.port)?.emit('close')
    ports.delete(told.port)
  }
})
// The test is gone.
process.on('disconnect', () => process.exit(1))

Object.assign(process, { parentPort })
const [module = '', ...args] = process.argv.slice(2)
process.argv = [process.argv[0] ?? '', module, ...args]
await import(module)
