import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How the runtime is delivered: which fuses are whole (1) and which blown (0), in the order of the wire. */
const deliveredFuses = '10110001'

/**
 * A folder that the packager takes for Electron's unpacked runtime: the files it looks for, and a program that is nothing but a fuse
 * wire, so that what the packager does to the fuses can be read back.
 */
export function runtimeStandIn(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  // What @electron/fuses looks for in a program: a sentinel, the wire's version, its length, its states.
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, deliveredFuses.length]),
    Buffer.from(deliveredFuses),
  ])
  for (const program of ['electron', 'electron.exe'])
    writeFileSync(join(folder, program), wire, { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  for (const language of ['zh-CN', 'en-US', 'fr'])
    writeFileSync(join(folder, `locales/${language}.pak`), language)
  for (const text of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, text), text)
}
