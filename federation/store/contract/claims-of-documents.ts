import { describe, expect, it } from 'vitest'
import type { StoreOnTrial } from './store-on-trial.ts'

export function claimsOfDocuments(on: StoreOnTrial): void {
  describe('documents', () => {
    const publish = (id: string, audience: '*' | `unit:${string}`, body: object | null = {}) =>
      on.store.write((w) =>
        w.documents.publish({ type: 'service', id, rev: 1, audience, body: body && JSON.stringify(body) }),
      )
    const changesFor = (after: number, ...audiences: ('*' | `unit:${string}`)[]) =>
      on.store.read((r) => r.documents.changes({ audiences, after, limit: 10 }))

    it('get ascending numbers, and each shows at its newest one', async () => {
      const numbers = [await publish('a', '*'), await publish('b', '*'), await publish('a', '*')]
      expect(numbers).toEqual([1, 2, 3])
      expect((await changesFor(0, '*')).map(({ n, id }) => [n, id])).toEqual([
        [2, 'b'],
        [3, 'a'],
      ])
      expect((await changesFor(2, '*')).map(({ n }) => n)).toEqual([3])
    })

    it('show nothing of a job that was undone', async () => {
      await publish('a', '*')
      const undone = on.store.write(async (w) => {
        await w.documents.publish({ type: 'x', id: 'y', rev: 1, audience: '*', body: '{}' })
        throw new Error('no')
      })
      await expect(undone).rejects.toThrow('no')
      expect(await on.store.read((r) => r.documents.newest(['*']))).toBe(1)
      expect(await publish('b', '*')).toBe(2)
    })

    it('are seen by their audience alone', async () => {
      await publish('a', 'unit:1')
      await publish('b', 'unit:2')
      expect((await changesFor(0, '*', 'unit:2')).map(({ id }) => id)).toEqual(['b'])
      expect(await on.store.read((r) => r.documents.newest(['*', 'unit:1']))).toBe(1)
      expect(await on.store.read((r) => r.documents.newest(['*']))).toBe(0)
    })

    it('show once to those who are in the audience they left and in the one they went to', async () => {
      await publish('a', '*')
      await publish('a', '*', null)
      await publish('a', 'unit:1', { here: true })
      expect((await changesFor(0, '*', 'unit:1')).map(({ n, body }) => [n, body])).toEqual([
        [3, '{"here":true}'],
      ])
      expect((await changesFor(0, '*')).map(({ n, body }) => [n, body])).toEqual([[2, null]])
      expect(await on.store.read((r) => r.documents.ofType('service'))).toHaveLength(1)
    })

    it('of type unit make the tree', async () => {
      const unit = (id: string, parent: string | null) =>
        on.store.write((w) =>
          w.documents.publish({
            ...{ type: 'unit', id, rev: 1, audience: `unit:${id}` as const },
            body: JSON.stringify({ name: { 'zh-CN': id }, parent }),
          }),
        )
      await unit('root', null)
      await unit('a', 'root')
      await unit('b', 'a')
      await on.store.write((w) =>
        w.stations.add({ id: 'b-0001', name: 'x', unit: 'b', createdMs: 1, fromDay: '2026-01-01' }),
      )
      const { ancestors, none, newest, units } = await on.store.read(async (r) => ({
        ancestors: await r.documents.ancestors('b'),
        none: await r.documents.ancestors('c'),
        newest: await r.documents.newestFor('b-0001'),
        units: await r.documents.units(),
      }))
      expect({ ancestors, none, newest }).toEqual({ ancestors: ['b', 'a', 'root'], none: [], newest: 3 })
      expect(units.map(({ id, parent }) => [id, parent])).toEqual([
        ['a', 'root'],
        ['b', 'a'],
        ['root', null],
      ])
      await unit('elsewhere', 'root')
      expect(await on.store.read((r) => r.documents.newestFor('b-0001'))).toBe(3)
    })
  })
}
