import { describe, expect, it } from 'vitest'
import type { AlarmNote, SilenceLimits } from '../nouns/alarm-notes.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const who = { kind: 'account', id: 'a1', name: '古丽' } as const
const note: AlarmNote = {
  ...{ station: 'a-0001', alarm: 'fork', state: 'seen', measure: 1, words: '已打电话', who, atMs: 5 },
}
const limits: SilenceLimits = { unit: 'u', amberHours: 24, redHours: 72, rev: 1, who, atMs: 5 }

export function claimsOfAlarmNotes(on: StoreOnTrial): void {
  describe('alarm notes', () => {
    it('are kept as they were written, oldest first, by station', async () => {
      const closed: AlarmNote = { ...note, state: 'closed', measure: 2, words: undefined, atMs: 6 }
      await on.store.write(async (w) => {
        await w.alarmNotes.add(note)
        await w.alarmNotes.add({ ...note, station: 'b-0001' })
        await w.alarmNotes.add(closed)
      })
      expect(await on.store.read((r) => r.alarmNotes.notes(['a-0001']))).toEqual([note, closed])
      expect(await on.store.read((r) => r.alarmNotes.notes([]))).toEqual([])
    })

    it('go with the limits of each unit, the newest of which stands', async () => {
      await on.store.write((w) => w.alarmNotes.putLimits(limits))
      await on.store.write((w) => w.alarmNotes.putLimits({ ...limits, redHours: 48, rev: 2 }))
      expect(await on.store.read((r) => r.alarmNotes.limits())).toEqual([{ ...limits, redHours: 48, rev: 2 }])
    })
  })
}
