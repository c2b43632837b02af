import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer as createPlainServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import pino from 'pino'
import { makePasswords, passwordCost } from './accounts/passwords.ts'
import { makeReadNotes } from './audit/read-notes.ts'
import { trimAudit } from './audit/trim-audit.ts'
import { configError, reasonOf } from './commands/config-error.ts'
import type { ServeConfig } from './commands/serve-config.ts'
import { makeLaunchCode } from './console/launch-code.ts'
import { makeMetrics } from './health/metrics.ts'
import { makeBodyBudget } from './http/body-budget.ts'
import { makeApp } from './http/routes.ts'
import type { Hub } from './hub.ts'
import { makeIntake } from './intake/accept-batch.ts'
import { readUnreadAgain } from './intake/read-unread.ts'
import { makeVerifiers } from './intake/verifiers.ts'
import { openHub } from './open-hub.ts'
import { makePrinter } from './printing/printer.ts'
import { seedCatalogue } from './publishing/seed-catalogue.ts'
import { sampleRoot } from './publishing/seed-sample-federation.ts'
import { settleReports } from './reports/settle-reports.ts'
import { keepRetention } from './requests/keep-retention.ts'
import { sealDueCards } from './staff/seal-due-cards.ts'
import { faultsInCounts } from './store/sqlite/check-counts.ts'
import { databaseName } from './store/sqlite/open-sqlite-store.ts'
import { resolveByDns } from './subscriptions/checked-address.ts'
import { sendReports } from './subscriptions/send-reports.ts'
import { takeServing } from './take-serving.ts'
import { makeDayClock } from './timelines/day-clock.ts'

function ownVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Exit code when nobody can say whether a commit is on the disk: start again, and the file will tell. */
const exitInDoubt = 70
/** A station's line may carry 1 MiB at 256 kbit/s; what is not done then asks again. */
const drainMs = 8_000

/** Rows of counts are looked through at the start and once a day: some 0.4 s for a county of 300 stations and a year. */
const checkEveryMs = 24 * 3_600_000
const faultsLogged = 20

/** Readings of a hub that dies are lost as far as this. */
const noteEveryMs = 5_000

/** Reports are restated at full hours; a look a minute costs a comparison. */
const settleEveryMs = 60_000

/** A report of a county is some hundred kB, and its office's line may be slow; a receiver that hangs is not waited for. */
const sendingMs = 30_000

/** Serves until a signal ends it. Throws ConfigErrors before it listens. */
export async function serveHub(
  config: ServeConfig & { screens: string; out: (line: string) => void },
): Promise<void> {
  const { dir, tls, behindProxy, screens, out } = config
  const signalled = untilSignalled()
  const log = pino(
    { level: config.logLevel, base: { program: 'hub' } },
    pino.destination({ fd: 2, sync: true }),
  )
  const fatal = (error: unknown): never => {
    log.fatal({ err: error }, 'the database cannot be relied on any more')
    process.exit(exitInDoubt)
  }
  const clock = () => Date.now()
  const lock = takeServing(dir)
  const { store, identity, happened } = await openHub({ dir, clock, fatal })
  if (happened === 'rolled-back')
    log.warn({ generation: identity.generation }, 'the database is older than its mark')
  const seeded = await seedCatalogue(store)
  const sealed = await sealDueCards(store)
  if (sealed > 0) log.info({ cards: sealed }, 'staff cards that had not been sealed to their stations yet')
  if (seeded > 0) log.info({ documents: seeded }, 'items and kits that this hub did not have yet')

  const metrics = makeMetrics(store)
  const days = makeDayClock(identity.timeZone)
  const verifiers = makeVerifiers()
  const intake = makeIntake({ store, identity, clock, days, verifiers, observe: metrics.intake })
  const stopping = new AbortController()
  const send = sendReports({
    ...{ hub: () => hub, resolve: resolveByDns, timeoutMs: sendingMs, signal: stopping.signal },
    broken: (error) => log.error({ err: error }, 'reports could not be sent'),
    failed: ({ dispatch, format, error }) =>
      log.error({ ...dispatch, format, err: error }, 'a report could not be made to be sent'),
  })
  const hub: Hub = {
    store,
    identity,
    clock,
    randomBytes,
    days,
    verifiers,
    intake,
    settleReports: settleReports({ store, clock }),
    sendReports: send,
    allowed: config.allowed,
    passwords: makePasswords(passwordCost),
    readNotes: makeReadNotes(store),
    printer: makePrinter({
      chromium: config.chromium,
      screens,
      onFault: (error) =>
        log.error({ err: error, chromium: config.chromium }, 'the browser that prints did not start'),
    }),
    secure: tls !== undefined || behindProxy,
  }
  const launch = makeLaunchCode(randomBytes)
  let isDraining = false
  const observe = {
    answered: metrics.calls.answered,
    failed: (call: { path: string; method: string; error: unknown }) =>
      log.error({ method: call.method, path: call.path, err: call.error }, 'a call failed'),
  }
  const app = makeApp({
    hub,
    serving: { hub, observe, addressOf: addressReader(behindProxy), bodies: makeBodyBudget(clock) },
    metrics,
    draining: () => isDraining,
    launch,
    screens,
    root: sampleRoot,
    version: ownVersion(),
  })
  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(tls ? { createServer: createTlsServer, serverOptions: tls } : { createServer: createPlainServer }),
  }) as Server
  const port = await listen(server, config)
  const name = config.host.includes(':') ? `[${config.host}]` : config.host
  const url = `${tls ? 'https' : 'http'}://${name}:${port}`
  log.info({ url, hub: identity.id, generation: identity.generation, happened }, 'serving')
  out(JSON.stringify({ event: 'ready', url, launch: `${url}/launch?code=${launch.code}` }))

  const became = await readUnreadAgain({ store, days, clock })
  if (became > 0) log.info({ entries: became }, 'lines that an older version could not read')
  const checkCounts = () => {
    for (const fault of faultsInCounts(join(dir, databaseName)).slice(0, faultsLogged))
      log.error(
        { fault },
        'rows of counts are not what was written: put a backup back, stations offer the rest again',
      )
  }
  checkCounts()
  const check = setInterval(checkCounts, checkEveryMs)
  const trim = () => {
    trimAudit(store, { nowMs: clock(), days: config.auditDays }).then(
      (entries) => entries > 0 && log.info({ entries }, 'entries of the audit log whose time is over'),
      (error: unknown) => log.error({ err: error }, 'the audit log could not be trimmed'),
    )
  }
  trim()
  const trimming = setInterval(trim, checkEveryMs)
  const endPersonal = () => {
    keepRetention({ store, clock }).then(
      (ended) => log.info(ended, 'what is personal and was held long enough'),
      (error: unknown) => log.error({ err: error }, 'what is personal could not be ended'),
    )
  }
  endPersonal()
  const ending = setInterval(endPersonal, checkEveryMs)
  const noting = setInterval(() => {
    hub.readNotes.flush().catch((error: unknown) => log.error({ err: error }, 'readings could not be noted'))
  }, noteEveryMs)
  const tick = setInterval(() => {
    hub.settleReports().catch((error: unknown) => log.error({ err: error }, 'reports could not be settled'))
    void hub.sendReports()
  }, settleEveryMs)

  const signal = await signalled
  clearInterval(tick)
  clearInterval(check)
  clearInterval(trimming)
  clearInterval(ending)
  clearInterval(noting)
  isDraining = true
  log.info({ signal }, 'draining')
  await closeServer(server)
  stopping.abort()
  await hub.sendReports()
  await hub.readNotes.flush()
  await store.close()
  lock.release()
  log.info('stopped')
}

function addressReader(behindProxy: boolean): (context: Context) => string {
  return (context) => {
    // The last entry is the one that the proxy itself wrote.
    const forwarded = behindProxy
      ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined
    return forwarded || getConnInfo(context).remote.address || 'unknown'
  }
}

function listen(server: Server, { host, port }: ServeConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(configError('cannot-listen', `${host}:${port}`, reasonOf(error))))
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function untilSignalled(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve)
  })
}

/** Takes no new calls, lets those under way finish, and after a while waits no longer. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), drainMs)
    server.close(() => {
      clearTimeout(patience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
