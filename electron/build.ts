import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { build } from 'vite'

/** Found at run time: Electron inside itself, better-sqlite3 with its native part beside it. All else is in the bundle. */
const external = ['electron', 'electron/main', 'electron/renderer', 'better-sqlite3']

/** One file each, so that what a module looks for beside itself has one place: beside the bundle. */
const parts = [
  { entry: 'electron/main.ts', file: 'main.js', format: 'es' },
  { entry: 'station/main.ts', file: 'host.js', format: 'es' },
  // A sandboxed preload is loaded as CommonJS, whatever the package says.
  { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
] as const

/**
 * Bundles the shell, the station host and the preload into `dist/electron` for the Node inside Electron, which runs no TypeScript
 * from inside an archive. Throws with the bundler's words where something does not build.
 */
export async function buildElectron(root: string, outFolder = join(root, 'dist/electron')): Promise<void> {
  rmSync(outFolder, { recursive: true, force: true })
  for (const { entry, file, format } of parts) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [entryIsMain(join(root, entry))],
      ssr: { noExternal: true },
      build: {
        ssr: true,
        // Electron 45 carries Node 24.
        target: 'node24',
        outDir: outFolder,
        emptyOutDir: false,
        minify: false,
        sourcemap: false,
        rolldownOptions: {
          input: join(root, entry),
          external,
          output: { entryFileNames: file, format, codeSplitting: false },
        },
      },
    })
  }
  // The host reads its migrations from beside the module that applies them.
  cpSync(join(root, 'db/migrations'), join(outFolder, 'migrations'), { recursive: true })
}

/**
 * `import.meta.main` told at build time: true for the entry, false for a module that was a command of its own. Electron imports a
 * forked module instead of running it, so that none would be main.
 */
function entryIsMain(entry: string): Plugin {
  return {
    name: 'entry-is-main',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('import.meta.main')) return null
      return code.replaceAll('import.meta.main', String(id === entry))
    },
  }
}

if (import.meta.main) await buildElectron(join(import.meta.dirname, '..'))
