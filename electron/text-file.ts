import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Log, ShellDeps } from './shell-deps.ts'

/** A small file that may be lost: unreadable is as good as absent, and what cannot be written is only logged. */
export function textFile(path: string, log: Log): ShellDeps['graphicsRecord'] {
  return {
    read() {
      try {
        return readFileSync(path, 'utf8')
      } catch {
        return undefined
      }
    },
    write(text) {
      try {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      } catch (problem) {
        log('file-not-written', { path, code: (problem as NodeJS.ErrnoException).code })
      }
    },
  }
}
