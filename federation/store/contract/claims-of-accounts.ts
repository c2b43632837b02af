import { describe, expect, it } from 'vitest'
import type { Account } from '../nouns/accounts.ts'
import type { Session } from '../nouns/rights.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const who = { kind: 'account', id: 'a1', name: '古丽' } as const
const aSession: Session = {
  ...{ hash: 's', id: 's1', who, unit: 'u', may: ['publish'], begunMs: 3, expiresMs: 10 },
  ...{ address: '10.0.0.1', agent: 'Firefox' },
}
const anAccount: Account = {
  ...{ id: 'a1', name: '古 丽', folded: '古丽', unit: 'u', role: 'county-officer', createdMs: 1 },
  ...{ disabledMs: undefined, password: undefined, factor: undefined, factorStep: 0, recovery: [] },
  ...{ setUp: { hash: 'h', untilMs: 9, factor: 'F' }, signedInMs: undefined },
}

export function claimsOfAccounts(on: StoreOnTrial): void {
  describe('rights', () => {
    const find = (hash: string) => on.store.read((r) => r.rights.session(hash))

    it('are found by their hash, and tokens are taken back', async () => {
      const token = {
        ...{ hash: 't', id: 't1', name: '周报', unit: 'u', may: ['publish'] as const },
        ...{ createdMs: 1, expiresMs: undefined },
      }
      const reads = { ...token, hash: 'reads', id: 't2', may: [], createdMs: 2, expiresMs: 7 }
      await on.store.write(async (w) => {
        await w.rights.addReadToken(token)
        await w.rights.addReadToken(reads)
      })
      expect(await on.store.read((r) => r.rights.readToken('t'))).toEqual(token)
      expect(await on.store.read((r) => r.rights.tokens())).toEqual([reads, token])
      await on.store.write((w) => w.rights.removeReadToken('t1'))
      expect(await on.store.read((r) => r.rights.readToken('t'))).toBeUndefined()
    })

    it('of a session end with it: one, all of somebody, or those whose time is over', async () => {
      await on.store.write(async (w) => {
        await w.rights.addSession(aSession)
        await w.rights.addSession({ ...aSession, hash: 'old', id: 's2', begunMs: 1, expiresMs: 5 })
        await w.rights.addSession({ ...aSession, hash: 'new', id: 's3', begunMs: 4 })
        await w.rights.addSession({ ...aSession, hash: 'other', id: 's4', who: { ...who, kind: 'token' } })
        await w.rights.endSessionsBefore(6)
      })
      expect([await find('s'), await find('old')]).toEqual([aSession, undefined])
      const mine = await on.store.read((r) => r.rights.sessionsOf(who))
      expect(mine.map(({ id }) => id)).toEqual(['s3', 's1'])
      await on.store.write((w) => w.rights.endSessionsOf(who, 'new'))
      expect([await find('s'), (await find('new'))?.id, (await find('other'))?.id]).toEqual([
        undefined,
        's3',
        's4',
      ])
      await on.store.write((w) => w.rights.endSession('new'))
      expect(await find('new')).toBeUndefined()
    })
  })

  describe('accounts', () => {
    it('come back as they were put, by id, name and set-up code', async () => {
      await on.store.write((w) => w.accounts.put(anAccount))
      const found = await on.store.read(async (r) => [
        await r.accounts.find('a1'),
        await r.accounts.findByName('古丽'),
        await r.accounts.findBySetUp('h'),
        ...(await r.accounts.list()),
      ])
      expect(found).toEqual([anAccount, anAccount, anAccount, anAccount])
      const set: Account = {
        ...anAccount,
        ...{ password: 'p', factor: 'F', factorStep: 7, recovery: ['r'], setUp: undefined },
        ...{ disabledMs: 8, signedInMs: 6 },
      }
      await on.store.write((w) => w.accounts.put(set))
      expect(await on.store.read((r) => r.accounts.list())).toEqual([set])
      expect(await on.store.read((r) => r.accounts.findBySetUp('h'))).toBeUndefined()
    })

    it('have tries that are counted, and forgotten with age', async () => {
      await on.store.write(async (w) => {
        await w.accounts.putTries('a', { wrong: 2, atMs: 5 })
        await w.accounts.putTries('a', { wrong: 3, atMs: 6 })
        await w.accounts.putTries('b', { wrong: 1, atMs: 4 })
        await w.accounts.putTries('c', { wrong: 1, atMs: 9 })
        await w.accounts.removeTriesBefore(5)
        await w.accounts.removeTries('c')
      })
      const tries = (key: string) => on.store.read((r) => r.accounts.tries(key))
      expect([await tries('a'), await tries('b'), await tries('c')]).toEqual([
        { wrong: 3, atMs: 6 },
        undefined,
        undefined,
      ])
    })
  })
}
