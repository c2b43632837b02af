import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything a screen is made of; a change in any of it makes the build stale. */
const sources = [
  'renderer',
  'locales',
  'assets',
  'protocol',
  'station/contract',
  'federation/contract',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.renderer.json',
]

export type BuildOutcome = { built: boolean } | { failed: string }

/** Builds the pages of kiosk and county into `dist/renderer` if they are missing or older than their sources. */
export async function buildScreens(root: string, say: (line: string) => void): Promise<BuildOutcome> {
  const hash = hashSources(root)
  const stamp = join(root, 'dist/renderer/.sources')
  const page = join(root, 'dist/renderer/index.html')
  const [missing, old] = [!existsSync(page), !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash]
  if (!missing && !old) return { built: false }
  say(missing ? 'Building the screens …' : 'Building the screens again, since their sources changed …')
  const { code, text } = await viteBuild(root)
  if (code !== 0) return { failed: text.trim() }
  mkdirSync(join(root, 'dist/renderer'), { recursive: true })
  writeFileSync(stamp, hash)
  return { built: true }
}

/** One hash over names and contents, so that a fresh checkout of the same sources is not stale. */
function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const source of sources) hashInto(root, source, (text) => hash.update(text))
  return hash.digest('hex')
}

function hashInto(root: string, path: string, update: (text: string | Buffer) => void): void {
  const place = join(root, path)
  if (!existsSync(place)) return
  if (statSync(place).isFile()) {
    update(`${path}\0`)
    update(readFileSync(place))
    return
  }
  const entries = readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const inner = `${path}/${entry.name}`
    if (entry.isDirectory()) hashInto(root, inner, update)
    else if (!/\.test\.tsx?$/.test(entry.name)) {
      update(`${inner}\0`)
      update(readFileSync(join(root, inner)))
    }
  }
}

function viteBuild(root: string): Promise<{ code: number; text: string }> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn']
  // A test runner's own NODE_ENV would put React's development build on the kiosk.
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  return new Promise((done) => {
    child.on('error', (problem) => done({ code: 1, text: problem.message }))
    child.on('close', (code) => done({ code: code ?? 1, text }))
  })
}
