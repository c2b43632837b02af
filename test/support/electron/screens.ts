import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { project } from './built-app.ts'

/** Seconds of the sound; long enough to be started in the middle. */
export const soundSeconds = 4

/**
 * A small page in place of the kiosk's: it holds the screens' own client as `station`, and what else a page may try is up to the
 * test. The kiosk's own page chooses its transport by its address, which is loopback here.
 */
export async function writeScreens(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const entry = join(folder, 'page.ts')
  const client = join(project, 'renderer/host/port-client.ts')
  writeFileSync(
    entry,
    `import { createPortClient } from ${JSON.stringify(client)}
     globalThis.station = createPortClient(window)
     globalThis.reachable = []
     station.onReachable((is) => reachable.push(is))`,
  )
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } },
    },
  })
  writeFileSync(join(folder, 'sound.wav'), silence())
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>暖驿</title>
     <script>globalThis.inlineRan = true</script><script type="module" src="./page.js"></script>`,
  )
}

/** A WAV file, 8,000 samples a second of one byte each. */
function silence(): Buffer {
  const samples = Buffer.alloc(soundSeconds * 8_000, 0x80)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt32LE(8_000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
