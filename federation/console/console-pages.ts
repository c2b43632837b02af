import type { Hono } from 'hono'
import { appendDeeds } from '../audit/append.ts'
import { deedOfWho } from '../audit/deed-of-call.ts'
import { framedPageHeaders, pageHeaders } from '../http/page-headers.ts'
import type { Serving } from '../http/serve-endpoint.ts'
import { sessionCookie } from '../http/session-cookie.ts'
import type { Hub } from '../hub.ts'
import { launchWho } from '../rights/access.ts'
import { rights } from '../rights/right.ts'
import type { LaunchCode } from './launch-code.ts'
import { plainPage } from './plain-page.ts'
import { screenFile } from './screen-file.ts'
import { beginSession, fromOf } from './sessions.ts'

/** `screens`: where the built pages are. `root`: the unit at the top of the tree: the launch link's session reads all, and may do all. */
export type ConsoleParts = {
  hub: Hub
  serving: Pick<Serving, 'addressOf'>
  launch: LaunchCode
  screens: string
  root: string
}

/** The county's page, the files it is made of, and the link that opens it once without a token. */
export function addConsolePages(app: Hono, { hub, serving, launch, screens, root }: ConsoleParts): void {
  const { addressOf } = serving
  app.get('/', (context) => context.redirect('/county', 302))

  app.get('/launch', async (context) => {
    // HEAD only looks: whatever previews addresses must not spend the link that a browser is about to open.
    if (context.req.method === 'HEAD') return context.body(null, 204)
    if (!launch.take(context.req.query('code') ?? ''))
      return page(403, plainPage('This link was used', usedLink))
    const from = fromOf({ address: addressOf(context), headers: context.req.raw.headers, nowMs: hub.clock() })
    const { randomBytes } = hub
    const access = { who: launchWho, unit: root, may: rights }
    const { address, nowMs } = from
    const secret = await hub.store.write(async (writes) => {
      await appendDeeds(writes, [deedOfWho('launch', { who: launchWho, unit: root, address, nowMs })])
      return beginSession(writes, access, { from, randomBytes })
    })
    return new Response(null, {
      status: 303,
      headers: {
        ...pageHeaders,
        location: '/county',
        'set-cookie': sessionCookie(secret, hub),
      },
    })
  })

  app.get('/county', async () => {
    const built = await screenFile(screens, '/county')
    return page(200, built?.bytes ?? plainPage('The county’s page is not built', notBuilt))
  })

  // The kiosk's own page: in a frame of the console it draws what the console hands over, and asks this hub for nothing.
  app.get('/preview', async () => {
    const built = await screenFile(screens, '/preview')
    return page(200, built?.bytes ?? plainPage('The kiosk’s page is not built', notBuilt), framedPageHeaders)
  })

  app.get('/assets/*', async (context) => {
    const file = await screenFile(screens, context.req.path)
    if (!file) return context.notFound()
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        ...pageHeaders,
        'content-type': file.type,
        // Their names change with their content.
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  })
}

const usedLink = [
  'The launch link opens the console once, for whoever started the hub.',
  'Start the hub again for another one, or open /county and sign in.',
]
const notBuilt = [
  'Run “npm run build” in the project’s folder, then load this page again.',
  'Reports are served all the same, under /v1/reports.',
]

function page(status: number, body: string | Buffer, said: Record<string, string> = pageHeaders): Response {
  const content = typeof body === 'string' ? body : new Uint8Array(body)
  return new Response(content, {
    status,
    headers: { ...said, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
