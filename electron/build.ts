import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { build } from 'vite'

/** Found at run time: Electron inside itself, better-sqlite3 with its native part beside it. All else is in the bundle. */
const external = ['electron/main', 'electron/renderer', 'better-sqlite3']

const parts = [
  { entry: 'electron/main.ts', file: 'main.js', format: 'es' },
  { entry: 'station/main.ts', file: 'host.js', format: 'es' },
  // A sandboxed preload is loaded as CommonJS, whatever the package says.
  { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
] as const
type Part = (typeof parts)[number]

/**
 * Bundles the shell, the station host and the preload of the project in `root` into `dist/electron` of `app`, for the Node inside
 * Electron, which runs no TypeScript from inside an archive. What modules read from beside themselves is laid there too. Throws
 * with the bundler's words where something does not build.
 */
export async function buildElectron(root: string, app = root): Promise<void> {
  const folder = join(app, 'dist/electron')
  rmSync(folder, { recursive: true, force: true })
  for (const part of parts) await buildPart(root, part, folder)
  cpSync(join(root, 'db/migrations'), join(folder, 'db/migrations'), { recursive: true })
  // What a station has before its county sends any: items, forms, listings.
  for (const lists of ['catalogue', 'forms', 'listings'])
    cpSync(join(root, 'assets', lists), join(folder, 'assets', lists), {
      recursive: true,
      filter: (path) => !path.endsWith('.ts'),
    })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ private: true, type: 'module', version })}\n`,
  )
}

async function buildPart(root: string, { entry, file, format }: Part, folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [keepPlaces(root, entry)],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      // Electron 45 carries Node 24.
      target: 'node24',
      outDir: folder,
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

/**
 * Every module goes on believing that it stands where its source stands, as JavaScript, with `dist/electron` for the project's root:
 * what it reads from beside itself is found however many modules became one file. Which module is main is told here, since Electron
 * imports what it forks, and then none would be.
 */
function keepPlaces(root: string, entry: string): Plugin {
  const placeOf = (path: string) => `new URL(${JSON.stringify(`./${path}`)}, import.meta.url)`
  const asPath = (place: string) => `process.getBuiltinModule('node:url').fileURLToPath(${place})`
  return {
    name: 'keep-places',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('import.meta.')) return null
      const source = relative(root, id).split(sep).join('/')
      // It would be started by the name of a file that is not there.
      if (code.includes('new Worker('))
        throw new Error(`${source} starts a thread: make that one of the parts.`)
      const built = source.replace(/\.ts$/, '.js')
      const told: Record<string, string> = {
        url: `${placeOf(built)}.href`,
        filename: asPath(placeOf(built)),
        dirname: asPath(placeOf(dirname(built))),
        main: String(source === entry),
      }
      return code.replaceAll(
        /\bimport\.meta\.(url|filename|dirname|main)\b/g,
        (_all, name) => told[name] ?? '',
      )
    },
  }
}

if (import.meta.main) await buildElectron(join(import.meta.dirname, '..'))
