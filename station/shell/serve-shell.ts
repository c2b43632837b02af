// The second shell: screens in any browser of this machine, over 127.0.0.1.
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Dispatch } from '../contract/dispatch.ts'
import type { Random } from '../random.ts'
import type { NoticeBoard } from '../transports/notice-board.ts'
import { cookieIn, isOwnHost, isOwnOrigin, isSame } from './guards.ts'
import type { Launch } from './launch.ts'
import { openLaunch } from './launch.ts'
import { noticeStream } from './notice-stream.ts'
import { plainPage } from './plain-page.ts'
import { screenFile } from './screen-files.ts'

export type Shell = {
  url: string
  /** The address that opens a browser as this station's screen; good once, then there is a next one. */
  launch: () => string
  close: () => Promise<void>
}

export type ShellParts = {
  port: number
  /** Folder of the built screens. */
  screens: string
  dataDir: string
  random: Random
  dispatch: Dispatch
  notices: NoticeBoard
  onLaunch?: (address: string) => void
}

type Served = { ok: true; shell: Shell } | { ok: false; say: string }

/** LIBRARIES: bodies at most 1 MB. */
const maxBodyBytes = 1024 * 1024

export async function serveShell(parts: ShellParts): Promise<Served> {
  const launch = openLaunch(parts.dataDir, parts.random)
  let port = parts.port
  const address = () => `http://127.0.0.1:${port}`
  const launchAddress = () => `${address()}/launch?code=${launch.code()}`
  const app = routes(parts, launch, {
    port: () => port,
    spent: () => parts.onLaunch?.(launchAddress()),
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  if (failure) return { ok: false, say: `Port ${port} on 127.0.0.1 could not be opened (${failure.code}).` }
  port = (server.address() as AddressInfo).port
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  return { ok: true, shell: { url: address(), launch: launchAddress, close } }
}

function routes(parts: ShellParts, launch: Launch, own: { port: () => number; spent: () => void }): Hono {
  const { dispatch, notices, screens } = parts
  const app = new Hono()
  const isLetIn = (c: Context) =>
    isSame(cookieIn(c.req.header('cookie'), launch.cookieName), launch.cookieValue)
  app.use(async (c, next) => {
    if (!isOwnHost(c.req.header('host'), own.port())) return plainPage(403, strangers)
    await next()
  })
  app.get('/launch', (c) => {
    // HEAD only looks: whatever previews addresses must not spend the one that a browser is about to open.
    if (c.req.method === 'HEAD') return c.body(null, 204)
    if (!launch.spend(c.req.query('code'))) return plainPage(403, spentLaunch)
    own.spent()
    c.header(
      'set-cookie',
      `${launch.cookieName}=${launch.cookieValue}; Path=/; HttpOnly; SameSite=Strict; Max-Age=34560000`,
    )
    // A kiosk's window is opened through a file: on a redirect that another site began, a Strict cookie is held back.
    if (c.req.header('sec-fetch-site') === 'cross-site') return c.html(goHome)
    return c.redirect('/', 303)
  })
  app.post('/contract/:call', bodyLimit({ maxSize: maxBodyBytes }), async (c) => {
    if (!isOwnOrigin(c.req.header('origin'), own.port()) || !isLetIn(c)) return plainPage(403, strangers)
    const input = await c.req.json().catch(() => undefined)
    return c.json(await dispatch(c.req.param('call'), input), 200, { 'cache-control': 'no-store' })
  })
  app.get('/notices', (c) => (isLetIn(c) ? noticeStream(notices) : plainPage(403, strangers)))
  app.get('*', async (c) => {
    if (!isLetIn(c)) return plainPage(403, notOpened)
    return (await screenFile(screens, c.req.path)) ?? plainPage(404, c.req.path === '/' ? notBuilt : nothing)
  })
  return app
}

const goHome = '<!doctype html><meta http-equiv="refresh" content="0;url=/">'

const notOpened = {
  zh: '此页面须从驿站程序给出的启动地址打开。请查看启动驿站的终端窗口。',
  en: 'Open this station by the launch address that its program printed when it started; each address works once.',
}
const spentLaunch = {
  zh: '此启动地址已用过。程序已给出新的地址。',
  en: 'This launch address has been used. The program has printed a new one.',
}
const strangers = { zh: '拒绝访问。', en: 'Refused.' }
const nothing = { zh: '没有此页。', en: 'There is nothing here.' }
const notBuilt = {
  zh: '屏幕尚未构建：请运行 npm run build。',
  en: 'The screens have not been built yet: run "npm run build".',
}
