import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export type ScreenFile = { type: string; bytes: Buffer<ArrayBuffer> }

/** The county's page, or a file it is made of, by its address; undefined where nothing of that name was built. */
export async function screenFile(screens: string, address: string): Promise<ScreenFile | undefined> {
  const path = address === '/county' ? '/county.html' : normalize(address)
  if (path !== '/county.html' && !path.startsWith('/assets/')) return undefined
  try {
    const bytes = await readFile(join(screens, path))
    return { type: types[extname(path)] ?? 'application/octet-stream', bytes }
  } catch {
    // Not built, or never there: the caller says which.
    return undefined
  }
}
