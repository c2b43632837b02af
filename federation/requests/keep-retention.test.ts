// What is personal ends: the copies here by themselves, by an injected clock; the words for good when the office destroys its month.
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toBase64 } from '../../protocol/base64.ts'
import { sealAnswerWords } from '../../protocol/sealing/answer-words.ts'
import { identitiesOf, withoutMonth } from '../../protocol/sealing/office-keys.ts'
import { openRequestWords } from '../../protocol/sealing/request-words.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import type { OfficeOnTrial } from '../../test/support/requests/office-on-trial.ts'
import { officeOnTrial, wordsOnTrial } from '../../test/support/requests/office-on-trial.ts'
import { linesOf } from '../intake/held-chain.ts'
import { databaseName } from '../store/sqlite/open-sqlite-store.ts'
import { addStep } from './add-step.ts'
import { keepRetention, retentionDays } from './keep-retention.ts'

const dayMs = 86_400_000
const who = { kind: 'account' as const, id: 'a1', name: '阿依' }
let hub: HubInProcess
let office: OfficeOnTrial
let finger: string
let answeredMs: number
beforeEach(async () => {
  hub = await openHubInProcess()
  office = await officeOnTrial()
  const by = await hub.addStation('652328')
  const filed = await office.filed()
  finger = filed.finger
  const journal = journalWriter(epochs[0]).put('request.filed', filed)
  await hub.intake.accept(await cutFrom(journal, by, { from: 1, to: 1 }))
  answeredMs = hub.clock.nowMs
})
afterEach(() => hub.close())

async function answer(): Promise<void> {
  const words = { v: 1 as const, at: '2026-11-22T04:00:00.000Z', texts: { 'zh-CN': '请来一趟' } }
  const sealed = toBase64(await sealAnswerWords(words, wordsOnTrial.code))
  await hub.store.write((writes) =>
    addStep(
      writes,
      { finger, seen: 0, state: 'answered', sealed, act: 'answered' },
      { who, nowMs: answeredMs },
    ),
  )
}

const daysLater = (days: number, ms = 0) => {
  hub.clock.nowMs = answeredMs + days * dayMs + ms
  return keepRetention({ store: hub.store, clock: () => hub.clock.nowMs })
}
const sealed = () => hub.store.read((r) => r.requests.sealed(finger))
const answerBody = async () => (await hub.store.read((r) => r.documents.find('answer', finger)))?.body

describe('the copies at the hub', () => {
  it('of a sealed file is dropped 90 days after the work on it ended, and not a moment before', async () => {
    await answer()
    expect(await daysLater(retentionDays.sealedAfterOver)).toMatchObject({ sealed: 0 })
    expect(await sealed()).toBeDefined()
    expect(await daysLater(retentionDays.sealedAfterOver, 1)).toMatchObject({ sealed: 1 })
    expect(await sealed()).toBeUndefined()
    const request = await hub.store.read((r) => r.requests.find(finger))
    expect(request).toMatchObject({ isSealedHeld: false, state: 'answered', category: 'wage-arrears' })
    expect(await daysLater(retentionDays.sealedAfterOver, 2)).toMatchObject({ sealed: 0 })
  })

  it('stay while somebody works on the request', async () => {
    await hub.store.write((writes) =>
      addStep(writes, { finger, seen: 0, state: 'handed-over', act: 'stepped' }, { who, nowMs: answeredMs }),
    )
    expect(await daysLater(1_000)).toEqual({ sealed: 0, answers: 0 })
    expect([await sealed(), await answerBody()]).not.toContain(undefined)
  })

  it('of an answer leave every station half a year after it was given', async () => {
    await answer()
    await daysLater(retentionDays.answerAfterGiven)
    expect(await answerBody()).toBeTypeOf('string')
    expect(await daysLater(retentionDays.answerAfterGiven, 1)).toMatchObject({ answers: 1 })
    expect(await answerBody()).toBeNull()
  })

  it('of what a worker took back are gone at once', async () => {
    await answer()
    const by = await hub.addStation('652328')
    const journal = journalWriter(epochs[1]).put('request.withdrawn', { finger })
    await hub.intake.accept(await cutFrom(journal, by, { from: 1, to: 1 }))
    expect(await sealed()).toBeUndefined()
    expect(JSON.parse((await answerBody()) ?? '{}')).not.toHaveProperty('sealed')
  })

  it('of who opened what are kept three years', async () => {
    await answer()
    const log = () => hub.store.read((r) => r.casework.logOfRequest(finger, 9))
    await daysLater(retentionDays.log)
    expect(await log()).toHaveLength(1)
    await daysLater(retentionDays.log, 1)
    expect(await log()).toEqual([])
  })
})

describe('the line in the log of record', () => {
  const held = async () => {
    const batch = await hub.store.read((r) => r.batches.holding(1, 1))
    const entry = JSON.parse(batch ? (linesOf(batch)[0]?.toString() ?? '{}') : '{}')
    return Uint8Array.from(Buffer.from(entry.body.sealed, 'base64'))
  }

  it('is never rewritten, and is opened by nobody once its month’s identity is destroyed', async () => {
    await answer()
    await daysLater(1_000)
    const bytes = await held()
    expect(await openRequestWords(bytes, identitiesOf(office.keys))).toMatchObject({ ok: true })
    const left = withoutMonth(office.keys, '2026-11', '2027-08-01T00:00:00.000Z')
    expect(await openRequestWords(bytes, identitiesOf(left))).toEqual({ ok: false, why: 'wrong-key' })
  })
})

it('nothing of the rows keeps a word: they were never there', () => {
  const raw = new SqliteDatabase(join(hub.dir, databaseName), { readonly: true })
  const text = JSON.stringify(raw.prepare('SELECT * FROM requests').all())
  raw.close()
  for (const secret of ['艾力', '13900001111', '八个月', wordsOnTrial.code])
    expect(text).not.toContain(secret)
})
