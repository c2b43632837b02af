import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { CpuMicros } from './report-cpu.ts'

type Answer = { id: number; value?: unknown; error?: string }

/** A program of its own process that answers calls; every measured part runs in one. */
export type Child = {
  ask: (call: string, argument?: unknown) => Promise<unknown>
  /** User and system time of that process so far, in microseconds. */
  cpuMicros: () => Promise<number>
  /** Ends the process and waits until it is gone. */
  stop: () => Promise<void>
  process: ChildProcess
}

const reportCpu = new URL('./report-cpu.ts', import.meta.url).href
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts `program` (a file URL). Its standard output is its own unless `output` is asked for. */
export function startChild(
  program: URL,
  options: { args?: string[]; env?: Record<string, string>; output?: boolean } = {},
): Child {
  const child = fork(fileURLToPath(program), options.args ?? [], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', reportCpu],
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.output ? 'pipe' : 'ignore', 'inherit', 'ipc'],
  })
  running.add(child)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      running.delete(child)
      const why = new Error(`${program.pathname} ended (${code ?? signal}) with calls unanswered`)
      for (const call of waiting.values()) call.reject(why)
      resolve()
    })
  })
  child.on('message', (message: Answer) => {
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) call?.resolve(message.value)
    else call?.reject(new Error(message.error))
  })
  let lastId = 0
  const ask = (call: string, argument?: unknown): Promise<unknown> => {
    const id = ++lastId
    const answer = Promise.withResolvers<unknown>()
    waiting.set(id, answer)
    child.send({ id, call, argument })
    return answer.promise
  }
  return {
    ask,
    cpuMicros: async () => (await ask('cpu')) as CpuMicros,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
    process: child,
  }
}
