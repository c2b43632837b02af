import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { makePasswords } from '../../../federation/accounts/passwords.ts'
import { makeReadNotes } from '../../../federation/audit/read-notes.ts'
import { makeLaunchCode } from '../../../federation/console/launch-code.ts'
import { makeCode } from '../../../federation/enrolment/make-code.ts'
import { makeMetrics } from '../../../federation/health/metrics.ts'
import { makeBodyBudget } from '../../../federation/http/body-budget.ts'
import { makeApp } from '../../../federation/http/routes.ts'
import type { Hub } from '../../../federation/hub.ts'
import { makeIntake } from '../../../federation/intake/accept-batch.ts'
import { makeVerifiers } from '../../../federation/intake/verifiers.ts'
import { openHub } from '../../../federation/open-hub.ts'
import { sampleRoot } from '../../../federation/publishing/seed-sample-federation.ts'
import { settleReports } from '../../../federation/reports/settle-reports.ts'
import { makeToken } from '../../../federation/rights/make-token.ts'
import type { Right } from '../../../federation/rights/right.ts'
import type { AllowedTargets } from '../../../federation/subscriptions/allowed-targets.ts'
import { makeDayClock } from '../../../federation/timelines/day-clock.ts'
import { nothingAllowed, reportSender } from '../hub/report-sender.ts'
import { testPrinter } from '../hub/test-printer.ts'

export type HubWithClock = {
  hub: Hub
  /** Where its database is. */
  dir: string
  url: string
  /** Opens the county's page once. */
  launch: string
  setNow: (ms: number) => void
  makeCode: (station: { unit: string; name: string }) => Promise<string>
  makeToken: (unit: string, may?: readonly Right[]) => Promise<string>
  stop: () => Promise<void>
}

/** A whole hub on a real database and a real socket, whose clock a test moves. `screens`: where the built pages are. */
export async function hubWithClock(
  startMs: number,
  screens = '',
  allowed: AllowedTargets = nothingAllowed,
): Promise<HubWithClock> {
  let nowMs = startMs
  const clock = () => nowMs
  const dir = mkdtempSync(join(tmpdir(), 'waystation-hub-'))
  const fatal = (error: unknown): never => {
    throw error
  }
  const { store, identity } = await openHub({ dir, clock, fatal })
  const [days, verifiers, metrics] = [makeDayClock(identity.timeZone), makeVerifiers(), makeMetrics(store)]
  const hub: Hub = {
    store,
    identity,
    clock,
    randomBytes,
    days,
    verifiers,
    intake: makeIntake({ store, identity, clock, days, verifiers, observe: metrics.intake }),
    settleReports: settleReports({ store, clock }),
    sendReports: reportSender(() => hub),
    allowed,
    // As quick as can be: how much a password costs is tried by itself.
    readNotes: makeReadNotes(store),
    printer: testPrinter(screens),
    passwords: makePasswords({ memoryKiB: 8, passes: 1, lanes: 1 }),
    secure: false,
  }
  const failures: unknown[] = []
  const observe = {
    answered: metrics.calls.answered,
    failed: (call: { error: unknown }) => void failures.push(call.error),
  }
  const launch = makeLaunchCode(randomBytes)
  const app = makeApp({
    hub,
    serving: { hub, observe, addressOf: () => '127.0.0.1', bodies: makeBodyBudget(Date.now) },
    metrics,
    draining: () => false,
    launch,
    screens,
    root: sampleRoot,
    version: 'test',
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    hub,
    dir,
    url,
    launch: `${url}/launch?code=${launch.code}`,
    setNow: (ms) => {
      nowMs = ms
    },
    makeCode: async (station) => {
      const made = await makeCode(
        { store, clock, randomBytes, days },
        { ...station, hostOrganisation: undefined },
      )
      if (!made.ok) throw new Error(`no code for ${station.name}`)
      return made.code
    },
    makeToken: async (unit, may = []) => {
      const asked = { unit, may, createdMs: nowMs, expiresMs: undefined }
      return (await store.write((writes) => makeToken(writes, asked, randomBytes))).secret
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await store.close()
      rmSync(dir, { recursive: true })
      if (failures.length > 0) throw new AggregateError(failures, 'calls of the hub failed')
    },
  }
}
