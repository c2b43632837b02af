import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hub } from '../../../federation/hub.ts'
import type { Printer } from '../../../federation/printing/printer.ts'
import { settleReports } from '../../../federation/reports/settle-reports.ts'
import type { Dispatch, Subscription } from '../../../federation/store/nouns/subscriptions.ts'
import type { Store } from '../../../federation/store/store.ts'
import { newWebhookSecret } from '../../../federation/subscriptions/sign-webhook.ts'
import { at } from '../generator/report-facts.ts'
import { addStation, deliver, openReportStore } from '../generator/report-store.ts'
import type { ReportReceiver } from './report-receiver.ts'
import { reportReceiver } from './report-receiver.ts'
import { reportSender } from './report-sender.ts'

export const minuteMs = 60_000
export const trialUnit = '652328'
export const trialSecret = newWebhookSecret((count) => new Uint8Array(count).fill(9))

type Deed = { what: string; unit: string; about: Record<string, string> }

type Started = { reportsDir?: string | undefined; over?: Store; printer?: Printer }

/** What sends reports, with a county of one station, a real receiver and a real folder, by a clock that the test moves. */
export type SenderOnTrial = {
  store: Store
  receiver: ReportReceiver
  reportsDir: string
  clock: { nowMs: number }
  /** To the receiver at nine in both formats, with restatements, unless the test says otherwise. */
  subscribe: (change?: Partial<Subscription>) => Promise<void>
  /** A hub that was just started; `reportsDir` instead of the folder, `over` instead of the store. */
  start: (change?: Started) => { tick: () => Promise<void> }
  known: (subscription?: string) => Promise<Dispatch[]>
  /** The names of what the receiver was sent. */
  ids: () => string[]
  deeds: () => Promise<Deed[]>
  /** The station was late, and delivers of a week that is frozen. */
  lateNews: (visits: number) => Promise<void>
  close: () => Promise<void>
}

/** A browser that prints at once. */
const paper: Printer = { print: async () => ({ ok: true, pdf: Buffer.from('%PDF-') }) }

export async function senderOnTrial(wall: string): Promise<SenderOnTrial> {
  const clock = { nowMs: at(wall) }
  const { store, close } = await openReportStore()
  const receiver = await reportReceiver()
  const reportsDir = mkdtempSync(join(tmpdir(), 'waystation-sent-'))
  const since = { enrolledMs: at('2026-11-01 09:00'), fromDay: '2026-11-01' }
  await addStation(store, { id: 'a', unit: trialUnit, ...since })
  const heard = { station: 'a', coveredThroughMs: at('2026-11-20 10:00') }
  await deliver(store, { ...heard, visits: { '2026-11-18': 4 } })
  const ids = () => receiver.received.map(({ id }) => id)
  return {
    ...{ store, receiver, reportsDir, clock, ids },
    subscribe: (change) =>
      store.write((writes) =>
        writes.subscriptions.put({
          ...{ id: 'sub-1', unit: trialUnit, name: '县里', target: { kind: 'webhook', url: receiver.url } },
          ...{ formats: ['json', 'csv'], hour: 9, restatements: true, language: 'zh-CN', paused: false },
          ...{ firstWeek: '2026-W47', secret: trialSecret, rev: 1, changedMs: clock.nowMs },
          who: { kind: 'account', id: 'a1', name: '古丽' },
          ...change,
        }),
      ),
    start: ({ over = store, printer = paper, ...dir } = {}) => {
      const hosts = [{ name: '127.0.0.1', port: receiver.port, address: undefined }]
      const now = () => clock.nowMs
      // Only what sending touches of a hub.
      const touched: Partial<Hub> = {
        ...{ store: over, clock: now, settleReports: settleReports({ store: over, clock: now }), printer },
        allowed: { reportsDir, hosts, ...dir },
      }
      return { tick: reportSender(() => touched as Hub) }
    },
    known: (subscription = 'sub-1') => store.read((reads) => reads.subscriptions.dispatches(subscription)),
    deeds: async () => {
      const rows = await store.read((reads) => reads.audit.after(0, 100))
      return rows.map(({ line }) => JSON.parse(line) as Deed)
    },
    lateNews: (visits) =>
      deliver(store, {
        ...{
          station: 'a',
          coveredThroughMs: clock.nowMs,
          visits: { '2026-11-19': visits },
          week: '2026-W47',
        },
      }),
    close: async () => {
      await receiver.close()
      await close()
      rmSync(reportsDir, { recursive: true })
    },
  }
}

/** Ticks once a minute from now to a moment, as a hub does. */
export async function runUntil(
  { clock }: SenderOnTrial,
  hub: { tick: () => Promise<void> },
  wall: string,
): Promise<void> {
  for (; clock.nowMs <= at(wall); clock.nowMs += minuteMs) await hub.tick()
  clock.nowMs = at(wall)
}
