import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { MessagePortMain } from 'electron/main'
import type { HostDouble } from './utility-process-double.ts'

export type ToChild =
  | { message: unknown; ports: number[] }
  | { port: number; data: unknown }
  | { port: number }
export type FromChild = { message: unknown } | { port: number; data: unknown }

/** Gives a forked host of the double a real process: what it was forked with runs there, and messages and ports pass. */
export function runHost(host: HostDouble): ChildProcess {
  const ports = new Map<number, MessagePortMain>()
  let lastPort = 0
  const child = fork(join(import.meta.dirname, 'utility-bootstrap.ts'), [host.path, ...host.args], {
    env: host.options.env as NodeJS.ProcessEnv,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const tell = (told: ToChild) => void (child.connected && child.send(told))

  host.hear = ({ message, ports: given }) => {
    const numbers = given.map((port) => {
      lastPort += 1
      const number = lastPort
      ports.set(number, port)
      port.on('message', ({ data }) => tell({ port: number, data }))
      port.on('close', () => tell({ port: number }))
      return number
    })
    tell({ message, ports: numbers })
    for (const port of given) port.start()
  }
  host.onKill = () => void child.kill('SIGTERM')
  child.on('message', (told: FromChild) => {
    if ('message' in told) host.says(told.message)
    else ports.get(told.port)?.postMessage(told.data)
  })
  child.on('exit', (code, signal) => {
    // A process's ports close with it.
    for (const port of ports.values()) port.close()
    host.stderr = said
    host.dies(code ?? (signal === 'SIGKILL' ? 137 : 143))
  })
  return child
}
