import { mkdirSync } from 'node:fs'
import { makeLanes } from './limit/make-lanes.ts'
import { startChild } from './measure/child.ts'
import { makeLanes as makeSignedLanes } from './waystation/make-lanes.ts'
import { startHub } from './waystation/start-hub.ts'

/** One line of the table: a hub program, a station program, and how the one sends to the other. */
export type System = {
  name: string
  /** Systems of one family differ only in how they send, so they share a prepared backlog. */
  family: 'limit' | 'pouchdb' | 'waystation'
  batchSize?: number
  station: URL
  startHub: (dir: string) => Promise<Hub>
  /** What many stations would send in small batches: a list of requests for each of them, in order. */
  makeLanes?: (hub: Hub, size: LaneSize) => Promise<Request[][]>
}

export type LaneSize = { lanes: number; batches: number; batchSize: number; firstDay: number }

export type Request = { path: string; contentType: string; body: Buffer }

export type Hub = {
  url: string
  /** How many entries the hub says it holds. */
  held: () => Promise<number>
  cpuMicros: () => Promise<number>
  /** The code a new station opens with; what it means is the system's own affair. */
  newCode: () => Promise<string>
  stop: () => Promise<void>
}

const limit = {
  family: 'limit',
  station: new URL('./limit/station.ts', import.meta.url),
  startHub: (dir) => startHubProgram(new URL('./limit/hub.ts', import.meta.url), dir),
  makeLanes: async (_hub, size) => makeLanes(size),
} satisfies Partial<System>

const pouchdb = {
  family: 'pouchdb',
  station: new URL('./pouchdb/station.ts', import.meta.url),
  startHub: (dir) => startHubProgram(new URL('./pouchdb/hub.ts', import.meta.url), dir),
} satisfies Partial<System>

const waystation = {
  family: 'waystation',
  station: new URL('./waystation/station.ts', import.meta.url),
  startHub,
  makeLanes: makeSignedLanes,
} satisfies Partial<System>

/** The first is what the others are measured against. */
export const systems: System[] = [
  { ...limit, name: 'the limit, 1,000 a batch', batchSize: 1000 },
  { ...limit, name: 'the limit, 200 a batch', batchSize: 200 },
  { ...pouchdb, name: 'PouchDB → express-pouchdb, its default' },
  // 500, 1,000, 2,000, 10,000 and 20,000 a batch were slower.
  { ...pouchdb, name: 'PouchDB → express-pouchdb, 5,000 a batch, its best', batchSize: 5000 },
  { ...waystation, name: 'Waystation' },
]

/** A hub of our own making: answers `listen` with its URL and `held` with what it holds. */
async function startHubProgram(program: URL, dir: string): Promise<Hub> {
  mkdirSync(dir, { recursive: true })
  const child = startChild(program, { args: [dir] })
  let codes = 0
  return {
    url: (await child.ask('listen')) as string,
    held: async () => (await child.ask('held')) as number,
    cpuMicros: child.cpuMicros,
    newCode: async () => String(++codes),
    stop: child.stop,
  }
}
