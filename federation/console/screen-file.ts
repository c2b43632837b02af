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

/** What is shown at which address. `preview`: the kiosk's own page. */
const pages: Record<string, string> = { '/county': '/county.html', '/preview': '/index.html' }

/** The county's page, the kiosk's, or a file it is made of, by its address; undefined where nothing of that name was built. */
export async function screenFile(screens: string, address: string): Promise<ScreenFile | undefined> {
  const path = pages[address] ?? normalize(address)
  if (!(address in pages) && !path.startsWith('/assets/')) return undefined
  try {
    const bytes = await readFile(join(screens, path))
    return { type: types[extname(path)] ?? 'application/octet-stream', bytes }
  } catch {
    // Not built, or never there: the caller says which.
    return undefined
  }
}
