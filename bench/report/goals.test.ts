import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Measured } from '../sections/measure-all.ts'
import { goals } from './goals.ts'
import { summarise } from './summarise.ts'

const bytes = { upPerEntry: 20, downPerEntry: 1, dayUp: 4600, dayDown: 900 }
const drained = (seconds: number[]) => seconds.map((each) => ({ seconds: each, hubMicrosPerEntry: 10 }))
const measured: Measured = {
  bytes: ['limit', 'pouchdb', 'ours'].map((system) => ({ system, ...bytes })),
  drains: [
    // The machine was twice as slow in the second round, for everyone.
    { system: 'limit', family: 'limit', rounds: drained([1, 2, 1]) },
    { system: 'pouchdb', family: 'pouchdb', rounds: drained([30, 60, 30]) },
    { system: 'ours', family: 'waystation', rounds: drained([1.5, 3, 1.5]) },
  ],
  commits: [],
  groups: [],
  reports: [
    { quietMs: 20, busyMs: 25, countedMs: 1000 },
    { quietMs: 20, busyMs: 24, countedMs: 900 },
    { quietMs: 40, busyMs: 50, countedMs: 2000 },
  ],
}

test('compares within a round, so that a slow round slows nobody', () => {
  const [, pouchdb, ours] = summarise(measured, 1000).drains
  assert.equal(ours?.timesLimit, 1.5)
  assert.equal(pouchdb?.timesWaystation, 20)
})

test('says which goal is missed', () => {
  const missed = goals(summarise(measured, 1000)).filter(({ met }) => !met)
  assert.deepEqual(
    missed.map(({ what }) => what),
    ['kB up for a day of 150 visits'],
  )
})

test('sets no goals for a run without us', () => {
  const drains = measured.drains.filter(({ family }) => family !== 'waystation')
  assert.deepEqual(goals(summarise({ ...measured, drains, reports: [] }, 1000)), [])
})
