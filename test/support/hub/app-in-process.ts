import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { makePasswords } from '../../../federation/accounts/passwords.ts'
import { makeReadNotes } from '../../../federation/audit/read-notes.ts'
import type { LaunchCode } from '../../../federation/console/launch-code.ts'
import { makeLaunchCode } from '../../../federation/console/launch-code.ts'
import { makeMetrics } from '../../../federation/health/metrics.ts'
import { makeBodyBudget } from '../../../federation/http/body-budget.ts'
import { makeApp } from '../../../federation/http/routes.ts'
import type { Hub } from '../../../federation/hub.ts'
import { makeVerifiers } from '../../../federation/intake/verifiers.ts'
import { settleReports } from '../../../federation/reports/settle-reports.ts'
import { makeToken } from '../../../federation/rights/make-token.ts'
import type { Right } from '../../../federation/rights/right.ts'
import type { AllowedTargets } from '../../../federation/subscriptions/allowed-targets.ts'
import { makeDayClock } from '../../../federation/timelines/day-clock.ts'
import type { HubInProcess } from './hub-in-process.ts'
import { nothingAllowed, reportSender } from './report-sender.ts'

/** The hub's HTTP interface without a socket, around a hub in process. */
export type AppInProcess = {
  app: Hono
  hub: Hub
  launch: LaunchCode
  state: { draining: boolean; address: string }
  /** What was logged as failed. */
  failures: unknown[]
  /** A token that reads a unit; `may`: what else. */
  readToken(unit: string, may?: readonly Right[], name?: string): Promise<string>
}

export function appAround(
  parts: HubInProcess,
  screens = '/nowhere',
  allowed: AllowedTargets = nothingAllowed,
): AppInProcess {
  const { store, identity, intake, clock } = parts
  const now = () => clock.nowMs
  const hub: Hub = {
    ...{ store, identity, intake, clock: now, randomBytes, secure: false },
    days: makeDayClock(identity.timeZone),
    verifiers: makeVerifiers(),
    settleReports: settleReports({ store, clock: now }),
    sendReports: reportSender(() => hub),
    allowed,
    // As quick as can be: how much a password costs is tried by itself.
    readNotes: makeReadNotes(store),
    // The screens are not built here: paper is looked at by the scenarios.
    printer: { print: async () => ({ ok: true, pdf: Buffer.from('%PDF-') }) },
    passwords: makePasswords({ memoryKiB: 8, passes: 1, lanes: 1 }),
  }
  const failures: unknown[] = []
  const state = { draining: false, address: '10.0.0.1' }
  const metrics = makeMetrics(store)
  const launch = makeLaunchCode(randomBytes)
  const observe = {
    answered: metrics.calls.answered,
    failed: ({ error }: { error: unknown }) => void failures.push(error),
  }
  const app = makeApp({
    ...{ hub, metrics, launch, screens, root: 'demo', version: '0.1.0' },
    serving: { hub, observe, addressOf: () => state.address, bodies: makeBodyBudget(now) },
    draining: () => state.draining,
  })
  const readToken = async (unit: string, may: readonly Right[] = [], name?: string) => {
    const asked = { unit, may, name, createdMs: now(), expiresMs: undefined }
    return (await store.write((writes) => makeToken(writes, asked, randomBytes))).secret
  }
  return { app, hub, launch, state, failures, readToken }
}
