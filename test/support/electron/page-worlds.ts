// Scripts that stand in for Electron inside a real Chromium page. They are functions so that they are checked and linted, and are
// sent to the page as text: nothing from outside their own braces exists there.

type Sent =
  | { kind: 'send'; channel: string }
  | { kind: 'invoke'; channel: string; id: number; said: unknown }
  | { kind: 'port'; port: number; data: unknown }
  | { kind: 'port-closed'; port: number }

/** What the preload's world tells the test, as JSON through a binding. */
export type FromPage = Sent

/** What the test tells the preload's world. */
export type ToPage =
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'open-port'; channel: string; port: number }
  | { kind: 'port'; port: number; data: unknown }
  | { kind: 'close-port'; port: number }

/**
 * Runs in the preload's world, before it: the parts of `electron/renderer` a sandboxed preload may require, with the semantics that
 * matter. What crosses a boundary is copied, ports arrive as real ones, and what Electron would refuse throws.
 */
export function preloadWorld(): void {
  // biome-ignore lint/suspicious/noExplicitAny: the page's world, which Node's types do not describe
  const world = globalThis as any
  const tell = (sent: Sent) => world.tellTest(JSON.stringify(sent))
  const hearers = new Map<string, (event: { ports: unknown[] }, message: unknown) => void>()
  const asked = new Map<number, (value: unknown) => void>()
  const pipes = new Map<number, { postMessage(data: unknown): void; close(): void }>()
  let lastAsked = 0

  world.tellPage = (told: ToPage) => {
    if (told.kind === 'answer') return asked.get(told.id)?.(told.value)
    if (told.kind === 'port') return pipes.get(told.port)?.postMessage(told.data)
    if (told.kind === 'close-port') return pipes.get(told.port)?.close()
    const { port1, port2 } = new world.MessageChannel()
    pipes.set(told.port, port1)
    port1.onmessage = ({ data }: { data: unknown }) => tell({ kind: 'port', port: told.port, data })
    port1.addEventListener('close', () => tell({ kind: 'port-closed', port: told.port }))
    return hearers.get(told.channel)?.({ ports: [port2] }, null)
  }

  const ipcRenderer = {
    send(channel: string, ...said: unknown[]) {
      if (said.length > 0) throw new Error('The double does not model words sent with a message.')
      tell({ kind: 'send', channel })
    },
    on(channel: string, hear: (event: { ports: unknown[] }, message: unknown) => void) {
      hearers.set(channel, hear)
    },
    invoke(channel: string, said: unknown) {
      lastAsked += 1
      const id = lastAsked
      tell({ kind: 'invoke', channel, id, said: world.structuredClone(said) })
      return new Promise((resolve) => asked.set(id, resolve))
    },
  }

  const contextBridge = {
    exposeInMainWorld(name: string, api: Record<string, (...said: unknown[]) => Promise<unknown>>) {
      for (const part of Object.values(api)) {
        if (typeof part !== 'function') throw new Error('The double models functions only.')
      }
      const detail = JSON.stringify({ name, functions: Object.keys(api) })
      world.document.addEventListener('bridge-call', async ({ detail: text }: { detail: string }) => {
        const { id, fn, said } = JSON.parse(text)
        const answer = JSON.stringify({ id, value: await api[fn]?.(...said) })
        world.document.dispatchEvent(new world.CustomEvent('bridge-answer', { detail: answer }))
      })
      world.document.dispatchEvent(new world.CustomEvent('bridge-expose', { detail }))
    },
  }

  const strict = <T extends object>(name: string, part: T) =>
    new Proxy(part, {
      get(target, property) {
        if (property in target) return Reflect.get(target, property)
        throw new Error(`The double does not model ${name}.${String(property)}.`)
      },
    })

  // Bundlers ask for these to tell what kind of module they were given.
  const electron = strict('electron/renderer', {
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    contextBridge: strict('contextBridge', contextBridge),
  })
  world.require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
}

/** Runs in the page's own world, before its scripts: the far side of the bridge, which gets copies and functions, never objects. */
export function pageWorld(): void {
  // biome-ignore lint/suspicious/noExplicitAny: the page's world, which Node's types do not describe
  const world = globalThis as any
  const asked = new Map<number, (value: unknown) => void>()
  let lastAsked = 0
  world.document.addEventListener('bridge-answer', ({ detail }: { detail: string }) => {
    const { id, value } = JSON.parse(detail)
    asked.get(id)?.(value)
  })
  world.document.addEventListener('bridge-expose', ({ detail }: { detail: string }) => {
    const { name, functions } = JSON.parse(detail) as { name: string; functions: string[] }
    const api = functions.map((fn) => [
      fn,
      (...said: unknown[]) => {
        lastAsked += 1
        const id = lastAsked
        const call = new world.CustomEvent('bridge-call', { detail: JSON.stringify({ id, fn, said }) })
        const answered = new Promise((resolve) => asked.set(id, resolve))
        world.document.dispatchEvent(call)
        return answered
      },
    ])
    Object.defineProperty(world, name, { value: Object.freeze(Object.fromEntries(api)) })
  })
}
