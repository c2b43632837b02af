import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../../federation/store/sqlite/open-sqlite-store.ts'
import type { Store } from '../../../federation/store/store.ts'
import { zone } from './report-facts.ts'

/** Ids and parents of the units the tests look at: a root, a division, two counties. */
export const testUnits = [
  ['demo', null],
  ['6523', 'demo'],
  ['652328', '6523'],
  ['652302', '6523'],
] as const

/** A hub's store on a new SQLite file with units and services, and nothing delivered yet. Close it when done. */
export async function openReportStore(): Promise<{ store: Store; close: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'waystation-reports-'))
  const opened = openSqliteStore({
    dir,
    fatal: (error) => {
      throw error
    },
  })
  if (!opened.ok) throw new Error(`the store did not open: ${JSON.stringify(opened.fault)}`)
  const { store } = opened
  await store.write(async (writes) => {
    const [id, generation] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
    await writes.hub.create({ id, generation, timeZone: zone, bornMs: 0 })
    for (const [unit, parent] of testUnits)
      await writes.documents.publish({
        type: 'unit',
        id: unit,
        rev: 1,
        audience: '*',
        body: JSON.stringify({ name: { 'zh-CN': `${unit}总工会` }, parent }),
      })
    for (const [service, sensitive] of [
      ['water', false],
      ['shelter-women', true],
    ] as const)
      await writes.documents.publish({
        type: 'service',
        id: service,
        rev: 1,
        audience: '*',
        body: JSON.stringify({ name: { 'zh-CN': service }, sensitive }),
      })
  })
  const close = async () => {
    await store.close()
    rmSync(dir, { recursive: true })
  }
  return { store, close }
}

export type TestStation = { id: string; unit: string; enrolledMs: number; fromDay: string }

export async function addStation(
  store: Store,
  { id, unit, enrolledMs, fromDay }: TestStation,
): Promise<void> {
  await store.write(async (writes) => {
    await writes.stations.add({ id, name: `${id}驿站`, unit, createdMs: enrolledMs, fromDay })
    await writes.stations.enrol(id, enrolledMs)
    await writes.epochs.add({
      id: `${id}-epoch`,
      station: id,
      openedMs: enrolledMs,
      acked: 0,
      head: '',
      tip: 0,
      kid: '',
      rekeys: [],
      cursor: 0,
      coveredThroughMs: undefined,
      lastHeardMs: undefined,
      closedMs: undefined,
      continues: undefined,
      copied: false,
      mixed: false,
      app: '0.1.0',
      clockErrorMs: undefined,
    })
  })
}

type Delivered = { station: string; coveredThroughMs: number; visits?: Record<string, number>; week?: string }

/** As if intake had taken lines in: so many visits on each day, cover to a moment, and a mark on the week if it is past. */
export async function deliver(
  store: Store,
  { station, coveredThroughMs, visits, week }: Delivered,
): Promise<void> {
  await store.write(async (writes) => {
    const epoch = await writes.epochs.find(station, `${station}-epoch`)
    if (!epoch) throw new Error(`no such station: ${station}`)
    for (const [day, count] of Object.entries(visits ?? {}))
      await writes.timelines.saveTally(
        { station, timeline: epoch.no, stretch: 1, day },
        {
          entries: count,
          unverified: 0,
          visits: count,
          people: count,
          byCategory: { courier: count },
          byService: { water: count, 'shelter-women': count, legal: count },
          byBand: { '08-12': count },
          ratings: {},
          reach: {},
        },
      )
    await writes.epochs.save({ ...epoch, coveredThroughMs, lastHeardMs: coveredThroughMs })
    if (week !== undefined) await writes.reports.markDirty({ station, week, changedMs: coveredThroughMs })
  })
}
