import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { calls } from '../../station/contract/calls.ts'
import type { StationClient } from '../../station/contract/client.ts'
import { HostUnreachable } from '../../station/contract/client.ts'

export type ClientUnderTest = {
  client: StationClient
  /** The host goes away, as in a crash or at its end. */
  stopHost(): Promise<void>
  /** Everything that was opened is closed. */
  close(): Promise<void>
}

const visit = () => ({ act: v7(), category: 'courier', services: ['water'], people: 1 })

/** What a screen may rely on, whatever lies between it and the host. Each test gets a host of its own, on an empty folder. */
export function contractSuite(transport: string, makeClient: () => Promise<ClientUnderTest>): void {
  describe(`the contract over ${transport}`, () => {
    let made: ClientUnderTest
    let client: StationClient
    beforeEach(async () => {
      made = await makeClient()
      client = made.client
    })
    afterEach(() => made.close())

    it('describes the kiosk in the shape it promises', async () => {
      const answer = await client.call('kiosk.describe', {})
      const value = answer.ok ? calls['kiosk.describe'].output.parse(answer.value) : undefined
      expect(value?.categories.length).toBeGreaterThan(0)
      expect(value?.services[0]?.name['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(value?.station).toBeNull()
    })

    it('counts a visit once, however often its act is offered', async () => {
      const act = visit()
      const answers = [
        await client.call('visits.checkIn', act),
        await client.call('visits.checkIn', act),
        ...(await Promise.all([client.call('visits.checkIn', act), client.call('visits.checkIn', act)])),
      ]
      expect(answers[0]).toMatchObject({ ok: true, value: { visit: { seq: expect.any(Number) } } })
      for (const answer of answers) expect(answer).toEqual(answers[0])
      expect(await client.call('visits.today', {})).toMatchObject({ value: { total: 1, people: 1 } })
    })

    it('takes a visit back, and only one that was made', async () => {
      const made = visit()
      await client.call('visits.checkIn', made)
      const undone = await client.call('visits.undo', { act: v7(), checkedInBy: made.act })
      expect(undone).toMatchObject({ ok: true })
      expect(await client.call('visits.today', {})).toMatchObject({ value: { total: 0 } })
      const unknown = await client.call('visits.undo', { act: v7(), checkedInBy: v7() })
      expect(unknown).toEqual({ ok: false, problem: 'no-such-visit' })
    })

    it('answers each of many calls at once with its own answer', async () => {
      const acts = Array.from({ length: 20 }, (_, index) => ({ ...visit(), people: index + 1 }))
      const answers = await Promise.all(acts.map((act) => client.call('visits.checkIn', act)))
      const again = await Promise.all(acts.map((act) => client.call('visits.checkIn', act)))
      expect(again).toEqual(answers)
      expect(new Set(answers.map((answer) => answer.ok && answer.value.visit.seq)).size).toBe(20)
      expect(await client.call('visits.today', {})).toMatchObject({ value: { total: 20, people: 210 } })
    })

    it('answers what it refuses with a problem of its list, never with a failure', async () => {
      expect(await client.call('visits.rate', { act: v7(), score: 9 })).toEqual({
        ok: false,
        problem: 'bad-input',
      })
      expect(await client.call('visits.rate', 'a word' as never)).toEqual({ ok: false, problem: 'bad-input' })
      expect(await client.call('visits.forget' as never, {} as never)).toEqual({
        ok: false,
        problem: 'unknown-call',
      })
      expect(await client.call('delivery.syncNow', {})).toEqual({ ok: false, problem: 'not-enrolled' })
    })

    it('tells unasked how delivery stands, until it is no longer listened to', async () => {
      const heard: unknown[] = []
      const stop = client.on('delivery', (delivery) => void heard.push(delivery))
      await client.call('visits.checkIn', visit())
      await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), { timeout: 5_000 })
      expect(calls['delivery.status'].output.safeParse(heard.at(-1)).success).toBe(true)
      stop()
      const before = heard.length
      await client.call('visits.checkIn', visit())
      const status = await client.call('delivery.status', {})
      expect(status).toMatchObject({ ok: true, value: { state: 'not-enrolled' } })
      expect(heard).toHaveLength(before)
    })

    it('says whether the host can be reached, and gives up a call when it cannot', async () => {
      const heard: boolean[] = []
      client.onReachable((reachable) => void heard.push(reachable))
      await vi.waitFor(() => expect(heard.at(-1)).toBe(true), { timeout: 5_000 })
      await made.stopHost()
      await vi.waitFor(() => expect(heard.at(-1)).toBe(false), { timeout: 5_000 })
      const offered = client.call('visits.checkIn', visit())
      await expect(offered).rejects.toMatchObject({ name: HostUnreachable.name })
    })
  })
}
