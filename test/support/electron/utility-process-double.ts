import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type { ForkOptions, MessagePortMain, UtilityProcess } from 'electron/main'
import type { ElectronParts } from '../../../electron/electron-parts.ts'
import { guard } from './guard.ts'
import { receivePorts } from './port-double.ts'
import type { World } from './world.ts'
import { listener, note, onlyAfterReady } from './world.ts'

type Forks = ElectronParts['utilityProcess']

export type HostMessage = { message: unknown; ports: MessagePortMain[] }

/** A forked process as the test sees it. */
export type HostDouble = {
  path: string
  args: readonly string[]
  options: ForkOptions
  received: HostMessage[]
  killed: boolean
  onKill: () => void
  /** Hears each message as it comes; those before are in `received`. */
  hear: (message: HostMessage) => void
  /** What a real process behind it wrote on stderr, once it has ended. */
  stderr: string
  says(message: unknown): void
  dies(code: number): void
}

export function utilityProcessDouble(world: World): Forks {
  return guard('utilityProcess', {
    fork(path, args = [], options = {}) {
      onlyAfterReady(world, 'utilityProcess.fork')
      if (!isAbsolute(path)) throw new Error('The module to fork is named by an absolute path.')
      return fork(world, { path, args, options })
    },
  } satisfies Pick<Forks, 'fork'>) as Forks
}

function fork(world: World, given: Pick<HostDouble, 'path' | 'args' | 'options'>): UtilityProcess {
  const events = new EventEmitter()
  let alive = true
  const host: HostDouble = {
    ...given,
    received: [],
    killed: false,
    onKill: () => {},
    stderr: '',
    hear: () => {},
    says: (message) => void events.emit('message', structuredClone(message)),
    dies(code) {
      alive = false
      events.emit('exit', code)
    },
  }
  world.hosts.push(host)
  world.forked(host)
  return guard('host', {
    on: listener(events, 'on') as UtilityProcess['on'],
    once: listener(events, 'once') as UtilityProcess['once'],
    postMessage(message, transfer) {
      // Electron drops it without a word; a shell that does this believes in a dead host.
      if (!alive) throw new Error('A message to a host that has ended.')
      const received = { message: structuredClone(message), ports: receivePorts(transfer) }
      host.received.push(received)
      host.hear(received)
    },
    kill() {
      note(world, 'host.kill')
      host.killed = true
      host.onKill()
      return true
    },
  } satisfies Pick<UtilityProcess, 'on' | 'once' | 'postMessage' | 'kill'>) as UtilityProcess
}
