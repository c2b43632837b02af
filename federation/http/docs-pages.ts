import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { pageHeaders } from './page-headers.ts'

const files = [
  { path: '/docs', file: 'docs.html', type: 'text/html; charset=utf-8' },
  { path: '/docs/docs.css', file: 'docs.css', type: 'text/css; charset=utf-8' },
  { path: '/docs/docs.js', file: 'docs.js', type: 'text/javascript; charset=utf-8' },
]

/** The OpenAPI document, and a page that draws it. */
export function addDocsPages(app: Hono, openApi: object): void {
  app.get('/v1/openapi.json', (context) => context.json(openApi))
  for (const { path, file, type } of files) {
    const body = readFileSync(new URL(`./docs/${file}`, import.meta.url), 'utf8')
    app.get(path, () => new Response(body, { headers: { ...pageHeaders, 'content-type': type } }))
  }
}
