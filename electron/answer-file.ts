import { extname, join, sep } from 'node:path'
import { contentSecurity } from './content-security.ts'
import { isOwnPage } from './pages.ts'
import { readRange } from './read-range.ts'

export type Screens = { folder: string; read(path: string): Promise<Uint8Array<ArrayBuffer>> }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.opus': 'audio/ogg; codecs=opus',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * Answers a page's request from the folder of built screens: 200, 206 with a byte range (Chromium asks media for them and cannot
 * seek without), 404, 405 or 416. A path without an extension is a page of the one document, index.html.
 */
export async function answerFile(request: Request, { folder, read }: Screens): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const path = isOwnPage(request.url) ? fileFor(folder, new URL(request.url).pathname) : undefined
  const bytes = path === undefined ? undefined : await read(path).catch(() => undefined)
  if (path === undefined || bytes === undefined) return refuse(404)

  const range = readRange(request.headers.get('range'), bytes.length)
  if (range === 'unsatisfiable') return refuse(416, { 'content-range': `bytes */${bytes.length}` })
  const part = range === undefined ? bytes : bytes.subarray(range.first, range.last + 1)
  const headers: Record<string, string> = {
    ...contentSecurity,
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-length': String(part.length),
    'content-type': types[extname(path)] ?? 'application/octet-stream',
  }
  if (range !== undefined) headers['content-range'] = `bytes ${range.first}-${range.last}/${bytes.length}`
  return new Response(request.method === 'HEAD' ? null : part, {
    status: range === undefined ? 200 : 206,
    headers,
  })
}

/** The file a path names, or `undefined` for one that is not plainly inside the folder. */
function fileFor(folder: string, pathname: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  // Backslashes are separators on Windows, a NUL ends a path early, and a colon names a drive or a stream there.
  if (/[\\\0:]/.test(path) || path.split('/').includes('..')) return undefined
  const file = join(folder, extname(path) === '' ? 'index.html' : path)
  return file.startsWith(folder + sep) ? file : undefined
}

function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...contentSecurity, ...headers } })
}
