import { spawn } from 'node:child_process'
import type { Part } from './server-process.ts'
import { stopProcess } from './server-process.ts'

/** `closed` settles when the window's program has ended by itself or by the person's hand, not by ours. */
export type Opened = { closed: Promise<void> } | { why: string }

type WindowWords = {
  name: string
  program: string
  args: string[]
  env?: NodeJS.ProcessEnv
  note(part: Part): void
  failsWithinMs?: number
}

/**
 * Starts a program that shows a window. One that ends within three seconds has failed: a browser
 * without a working display says so in one; three are for slow disks.
 */
export async function openWindow(words: WindowWords): Promise<Opened> {
  const { name, program, args, env = process.env, note, failsWithinMs = 3_000 } = words
  const child = spawn(program, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-2_000)
  })
  const ended = new Promise<string>((done) => {
    child.on('error', (problem) => done(problem.message))
    child.on('exit', (code, signal) => done(signal ?? `exit code ${code}`))
  })
  let stopping = false
  const stop = () => {
    stopping = true
    return stopProcess(child, ended)
  }
  note({ pid: child.pid, stop })
  let timer: NodeJS.Timeout | undefined
  const stayed = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), failsWithinMs)
  })
  const end = await Promise.race([ended, stayed])
  clearTimeout(timer)
  if (end !== undefined) {
    const last =
      said
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/https?:\/\//g, '') ?? ''
    return { why: `${name} ended at once (${end})${last === '' ? '' : `: ${last}`}` }
  }
  const closed = new Promise<void>((done) => {
    void ended.then(() => stopping || done())
  })
  return { closed }
}
