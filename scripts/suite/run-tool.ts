import { spawn } from 'node:child_process'

type Tool = {
  /** A script of an installed package, run by the Node we are on. */
  script: string
  args: string[]
  root: string
  env?: Record<string, string>
  /** `pass`: its words go to the terminal as they come; `keep`: they are returned. */
  words: 'pass' | 'keep'
  withinMs: number
}

/** Runs a tool to its end; one that does not end in time is killed and counts as failed. */
export function runTool({
  script,
  args,
  root,
  env,
  words,
  withinMs,
}: Tool): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', words === 'pass' ? 'inherit' : 'pipe', words === 'pass' ? 'inherit' : 'pipe'],
    timeout: withinMs,
    killSignal: 'SIGKILL',
  })
  // When we are told to end, the tool shall not go on alone.
  const kill = () => child.kill('SIGTERM')
  process.once('exit', kill)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  return new Promise((done) => {
    child.on('error', (problem) => done({ code: 1, text: problem.message }))
    child.on('close', (code, signal) => {
      process.off('exit', kill)
      if (signal !== null) text += `\nended by ${signal}; it had ${withinMs / 1000} s`
      done({ code: code ?? 1, text })
    })
  })
}
