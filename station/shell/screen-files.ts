import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pageHeaders } from './guards.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.opus': 'audio/ogg',
  '.webmanifest': 'application/manifest+json',
}

/** A file of the built screens, `/` being index.html; undefined when there is none of that name. */
export async function screenFile(folder: string, path: string): Promise<Response | undefined> {
  const name = path === '/' ? 'index.html' : decodePath(path)
  const file = name && join(folder, normalize(`/${name}`))
  const type = file && types[extname(file)]
  if (!file || !type || !file.startsWith(folder + sep)) return undefined
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return undefined
  // Vite names files in assets/ by their content; everything else may change under its name.
  const cache = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = { ...pageHeaders, 'content-type': type, 'content-length': String(found.size) }
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream
  return new Response(body, { headers: { ...headers, 'cache-control': cache } })
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path.slice(1))
  } catch {
    // A broken escape names no file.
    return undefined
  }
}
