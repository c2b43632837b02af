import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** 20 s without a byte: the longest that somebody at a terminal takes for work; a minute is the promise. */
const noProgressMs = 20_000

type Package = { folder: string; version: string }
type Progress = { transferred: number; total: number | null }
type DownloadArtifact = (details: Record<string, unknown>) => Promise<string>

export type Runtime = { program: string; how: string } | { why: string }

/** Electron's program if its runtime of the pinned version lies in node_modules. Never starts a download. */
export function electronHere(root: string): Runtime {
  const electron = findPackage(root)
  if (electron === undefined) return { why: 'the package is not installed' }
  const [version, inner] = [join(electron.folder, 'dist/version'), join(electron.folder, 'path.txt')]
  if (!existsSync(version) || !existsSync(inner)) return { why: 'it has not been fetched' }
  const there = readFileSync(version, 'utf8').trim().replace(/^v/, '')
  if (there !== electron.version) return { why: `version ${there} is here, ${electron.version} is wanted` }
  const program = join(electron.folder, 'dist', readFileSync(inner, 'utf8'))
  return existsSync(program) ? { program, how: 'its runtime is already here' } : { why: 'it is incomplete' }
}

/**
 * Fetches Electron's runtime as its own package would, but shows progress and gives up:
 * at once when the host cannot be reached, and after 20 s in which nothing arrived.
 */
export async function fetchElectron(
  root: string,
  say: (line: string) => void,
  patienceMs = noProgressMs,
): Promise<Runtime> {
  const electron = findPackage(root)
  if (electron === undefined) return { why: 'the package is not installed' }
  const inside = createRequire(join(electron.folder, 'index.js'))
  const get = (await import(pathToFileURL(inside.resolve('@electron/get')).href)) as {
    downloadArtifact: DownloadArtifact
  }
  const watch = watchProgress(say, patienceMs)
  const details = {
    version: electron.version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    // The same as install.js, or it would not find in the cache what was put there.
    cacheRoot: process.env['electron_config_cache'],
    checksums: inside('./checksums.json'),
    downloadOptions: { quiet: true, signal: watch.signal, getProgressCallback: watch.progress },
  }
  try {
    await Promise.race([get.downloadArtifact(details), watch.stalled])
  } catch (problem) {
    return { why: reason(problem) }
  } finally {
    watch.stop()
  }
  say('Unpacking Electron …')
  // Electron's own script finds the archive in its cache, checks and unpacks it.
  const code = await new Promise((done) => {
    const child = spawn(process.execPath, [join(electron.folder, 'install.js')], { stdio: 'ignore' })
    child.on('error', () => done(1))
    child.on('close', done)
  })
  const here = electronHere(root)
  if (code !== 0 || 'why' in here) return { why: 'what was fetched could not be unpacked' }
  return { ...here, how: 'its runtime was just fetched' }
}

function watchProgress(say: (line: string) => void, patienceMs: number) {
  const abort = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let told = 0
  let fail: (problem: Error) => void
  const stalled = new Promise<never>((_, reject) => {
    fail = reject
  })
  const beat = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const problem = new Error(`nothing arrived for ${patienceMs / 1000} s`)
      fail(problem)
      abort.abort(problem)
    }, patienceMs)
  }
  const progress = ({ transferred, total }: Progress) => {
    beat()
    const tenth = total === null ? Math.floor(transferred / 10e6) : Math.floor((10 * transferred) / total)
    if (tenth <= told) return
    told = tenth
    const megabytes = (bytes: number) => Math.round(bytes / 1e6)
    say(`Fetching Electron: ${megabytes(transferred)}${total === null ? '' : ` of ${megabytes(total)}`} MB`)
  }
  beat()
  return { signal: abort.signal, progress, stalled, stop: () => clearTimeout(timer) }
}

function findPackage(root: string): Package | undefined {
  const folder = join(root, 'node_modules/electron')
  if (!existsSync(join(folder, 'package.json'))) return undefined
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { folder, version }
}

/** fetch hides the true reason in `cause`; addresses are left out, since the first one printed must be the kiosk's. */
function reason(problem: unknown): string {
  const { cause, message } = problem as Error & { cause?: Error & { code?: string; hostname?: string } }
  const codes: Record<string, string> = {
    ENOTFOUND: 'its download host could not be found',
    EAI_AGAIN: 'its download host could not be found',
    ECONNREFUSED: 'its download host refused the connection',
    ENETUNREACH: 'its download host cannot be reached',
    UND_ERR_CONNECT_TIMEOUT: 'its download host did not answer',
  }
  const words = codes[cause?.code ?? ''] ?? cause?.message ?? message
  return words.replace(/https?:\/\//g, '')
}
