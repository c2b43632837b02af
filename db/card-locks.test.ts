import { expect, it } from 'vitest'
import { scratchDb } from '../test/support/db/scratch-db.ts'
import type { CardLock } from './card-locks.ts'
import { dropCardLock, listCardLocks, saveCardLocks } from './card-locks.ts'
import { rebuild } from './projections/rebuild.ts'
import { salvage } from './salvage.ts'

const lock: CardLock = {
  ...{ card: 'k1', sealed: 'c2VhbGVk', tries: 5, lockedFor: 5, leftMs: 300_000, uptimeMs: 12, hubMs: null },
}

it('wrong PINs and locks survive a rebuild of the projections and the repair of a damaged database', () => {
  const old = scratchDb()
  const fresh = scratchDb()
  saveCardLocks(old.db, [{ ...lock, tries: 4 }, lock, { ...lock, card: 'k2', hubMs: 7 }])
  rebuild(old.db)
  salvage(old.db, fresh.db)
  expect(listCardLocks(fresh.db)).toEqual([lock, { ...lock, card: 'k2', hubMs: 7 }])
  dropCardLock(fresh.db, 'k1')
  expect(listCardLocks(fresh.db)).toHaveLength(1)
  old.close()
  fresh.close()
})
