import { beforeEach, expect, test } from 'vitest'
import type { Answer } from '../../station/contract/calls.ts'
import type { StationClient } from '../../station/contract/client.ts'
import { HostUnreachable } from '../../station/contract/client.ts'
import { createMailbox } from './mailbox.ts'
import type { MailAct, MailboxStore } from './mailbox-store.ts'

// The store's own claims (survives a reload, a kill) are tried on a real IndexedDB in test/e2e/kiosk-mailbox.spec.ts.

const visit = (id: string): MailAct => ({
  id,
  call: 'visits.checkIn',
  input: { act: id, category: 'courier', services: ['water'] },
})
const undoOf = (id: string, checkedInBy: string): MailAct => ({
  id,
  call: 'visits.undo',
  input: { act: id, checkedInBy },
})
const done: Answer<unknown> = { ok: true, value: {} }

let kept: Map<string, MailAct>
let storeFails: boolean
let offered: string[]
let answers: (Answer<unknown> | 'none')[]
let timers: { act: () => void; cancelled: boolean }[]
let tellReachable: (reachable: boolean) => void

beforeEach(() => {
  kept = new Map()
  storeFails = false
  offered = []
  answers = []
  timers = []
})

function start() {
  const store: MailboxStore = {
    async put(act) {
      if (storeFails) throw new DOMException('full', 'QuotaExceededError')
      kept.set(act.id, act)
    },
    all: async () => [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    forget: async (id) => void kept.delete(id),
    keepScreen: async () => undefined,
    readScreen: async () => undefined,
    forgetScreen: async () => undefined,
  }
  const client: StationClient = {
    async call(_name, input) {
      offered.push((input as { act: string }).act)
      const answer = answers.shift() ?? done
      if (answer === 'none') throw new HostUnreachable('gone')
      return answer as never
    },
    on: () => () => undefined,
    onReachable(hear) {
      tellReachable = hear
      return () => undefined
    },
  }
  const mailbox = createMailbox({
    store,
    client,
    after(_ms, act) {
      const timer = { act, cancelled: false }
      timers.push(timer)
      return () => {
        timer.cancelled = true
      }
    },
  })
  mailbox.start()
  return mailbox
}

async function settled() {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

async function passTime() {
  const due = timers.filter((timer) => !timer.cancelled)
  timers = []
  for (const timer of due) timer.act()
  await settled()
}

test('an act is on the disk before it is offered, and forgotten after the answer', async () => {
  const mailbox = start()
  await settled()
  const posted = mailbox.post(visit('1'))
  expect(offered).toEqual([])
  expect(await posted.kept).toBe(true)
  expect(await posted.answer).toEqual(done)
  await settled()
  expect(offered).toEqual(['1'])
  expect(kept.size).toBe(0)
})

test('an act the host did not answer stays, and is offered again from time to time', async () => {
  answers = ['none', 'none']
  const mailbox = start()
  const posted = mailbox.post(visit('1'))
  await settled()
  expect([...kept.keys()]).toEqual(['1'])
  await passTime()
  expect(offered).toEqual(['1', '1'])
  await passTime()
  expect(await posted.answer).toEqual(done)
  expect(kept.size).toBe(0)
})

test('acts left by an earlier page are offered at the start and when the host comes back, oldest first', async () => {
  kept.set('2', visit('2'))
  kept.set('1', visit('1'))
  answers = ['none', 'none']
  start()
  await settled()
  expect(offered).toEqual(['1', '2'])
  tellReachable(true)
  await settled()
  expect(offered).toEqual(['1', '2', '1', '2'])
  expect(kept.size).toBe(0)
})

test('a visit is never offered after the act that takes it back', async () => {
  kept.set('1', visit('1'))
  kept.set('2', undoOf('2', '1'))
  answers = ['none']
  start()
  await settled()
  expect(offered).toEqual(['1'])
  await passTime()
  expect(offered).toEqual(['1', '1', '2'])
})

test('a full disk at the host is told to the person, and the act is still offered later', async () => {
  const full: Answer<unknown> = { ok: false, problem: 'cannot-record' }
  answers = [full]
  const mailbox = start()
  await settled()
  const posted = mailbox.post(visit('1'))
  expect(await posted.answer).toEqual(full)
  await settled()
  expect([...kept.keys()]).toEqual(['1'])
  await passTime()
  expect(kept.size).toBe(0)
})

test('a refusal that no repeat can change ends the act; a screen out of step keeps it for another version', async () => {
  answers = [
    { ok: false, problem: 'too-late' },
    { ok: false, problem: 'bad-input' },
  ]
  const mailbox = start()
  await settled()
  mailbox.post(undoOf('1', '0'))
  await settled()
  mailbox.post(visit('2'))
  await settled()
  expect([...kept.keys()]).toEqual(['2'])
  await passTime()
  expect(offered).toEqual(['1', '2'])
})

test('when the disk refuses, the act is offered from memory and nobody is told it was kept', async () => {
  storeFails = true
  answers = ['none']
  const mailbox = start()
  await settled()
  const posted = mailbox.post(visit('1'))
  expect(await posted.kept).toBe(false)
  await settled()
  await passTime()
  expect(await posted.answer).toEqual(done)
  expect(offered).toEqual(['1', '1'])
})

test('an act posted while others are being offered gets its turn', async () => {
  const mailbox = start()
  const [first, second] = [mailbox.post(visit('1')), mailbox.post(visit('2'))]
  expect(await Promise.all([first.answer, second.answer])).toEqual([done, done])
  await settled()
  expect(kept.size).toBe(0)
})
