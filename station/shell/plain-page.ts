import { pageHeaders } from './guards.ts'

/** A page without script or style, for the cases in which there is no kiosk to draw. zh-CN first, as everywhere. */
export function plainPage(status: 403 | 404 | 503, words: { zh: string; en: string }): Response {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>暖驿</title>
<p>${words.zh}</p><p lang="en">${words.en}</p></html>`
  const headers = { ...pageHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(html, { status, headers })
}
