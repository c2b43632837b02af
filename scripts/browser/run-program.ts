import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import type { Run } from './obtain-browser.ts'

/** npx and apt-get: found in PATH or among our packages, silent input, their words to the terminal; at most five minutes. */
export function programsOf(root: string): Run {
  return (program, args, env) => {
    const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env, PATH: path },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      timeout: 5 * 60_000,
    })
    return new Promise((done) => {
      child.on('error', () => done(127))
      child.on('close', (code) => done(code ?? 1))
    })
  }
}
