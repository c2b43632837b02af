// What every handler writes through: stamps an entry with the wall clock, and notes first when that clock has jumped.
import type { Journal, NewAct } from '../../db/journal.ts'
import type { NewEntry } from '../../protocol/entry.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { BodyOf, KindName } from '../../protocol/kinds/index.ts'
import { currentVersionOf } from '../../protocol/kinds/index.ts'
import type { Clock } from '../clock.ts'
import type { ClockWatch } from './clock-watch.ts'

/** An entry before it has a time: what happened, and by whom (`worker`, `host`, `staff/<card id>`). */
export type Draft = { [K in KindName]: { kind: K; by: string; body: BodyOf<K> } }[KindName]

export type Recorder = {
  /** Writes drafts in order, durably; returns their names. Throws CannotRecord when nothing was written. */
  record: (drafts: readonly Draft[], act?: NewAct) => EntryName[]
  /** Writes `clock.jumped` now if the clock has: before a batch is cut. */
  noteJump: () => void
}

export function recorderOf(
  journal: Journal,
  clock: Clock,
  on: { watch: ClockWatch; recorded: () => void },
): Recorder {
  const { watch, recorded } = on
  function record(drafts: readonly Draft[], act?: NewAct): EntryName[] {
    const byMs = watch.jump()
    const at = toInstant(clock.wallMs())
    const jumped: Draft[] = byMs === 0 ? [] : [{ kind: 'clock.jumped', by: 'host', body: { byMs } }]
    const entries = [...jumped, ...drafts].map((draft): NewEntry => {
      const { kind, by, body } = draft
      return { at, kind, v: currentVersionOf(kind), by, body }
    })
    const answerOf = act && {
      ...act,
      answer: (names: readonly EntryName[]) => act.answer(names.slice(jumped.length)),
    }
    const names = journal.append(entries, answerOf)
    if (byMs !== 0) watch.reckon()
    recorded()
    return names.slice(jumped.length)
  }
  return {
    record,
    noteJump: () => {
      if (watch.jump() !== 0) record([])
    },
  }
}
