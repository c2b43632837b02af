// What every handler writes through: stamps an entry with the wall clock, and notes first when that clock has jumped.
import type { Journal } from '../../db/journal.ts'
import type { NewEntry } from '../../protocol/entry.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { BodyOf, KindName } from '../../protocol/kinds/index.ts'
import { currentVersionOf } from '../../protocol/kinds/index.ts'
import type { Clock } from '../clock.ts'
import type { WrongLine } from '../contract/calls.ts'
import type { ClockWatch } from './clock-watch.ts'

/** An entry before it has a time: what happened, and by whom (`worker`, `host`, `staff/<card id>`). */
export type Draft = { [K in KindName]: { kind: K; by: string; body: BodyOf<K> } }[KindName]

/** What an act does: entries to write and what to answer from their names, or a refusal. Nothing has been written yet. */
export type Deed<T, P> =
  | { drafts: readonly Draft[]; answer: (names: readonly EntryName[]) => T }
  | { refuse: P; line?: WrongLine }

/** `isNew`: it was done now, and not only answered again. */
export type Performed<T, P> =
  | { ok: true; value: T; isNew: boolean }
  | { ok: false; problem: P | 'bad-input'; line?: WrongLine }

export type Recorder = {
  /**
   * Writes drafts in order, durably; returns their names. `also` is done in the same transaction. Throws CannotRecord when nothing
   * was written.
   */
  record: (drafts: readonly Draft[], also?: () => void) => EntryName[]
  /**
   * Does a screen's act once: the act, its entries and its answer are one transaction, and the same act offered again is answered as
   * it was. An id that came by another call before is `bad-input`. Throws CannotRecord when nothing was written.
   */
  perform: <T, P extends string>(act: ActName, decide: () => Deed<T, P>) => Performed<T, P>
  /** Writes `clock.jumped` now if the clock has: before a batch is cut. */
  noteJump: () => void
}

export type ActName = { id: string; call: string }

export function recorderOf(
  journal: Journal,
  clock: Clock,
  on: { watch: ClockWatch; recorded: () => void },
): Recorder {
  const { watch, recorded } = on

  /** Inside a transaction; `byMs` was found before it. */
  function write(drafts: readonly Draft[], byMs: number): EntryName[] {
    const at = toInstant(clock.wallMs())
    const jumped: Draft[] = byMs === 0 ? [] : [{ kind: 'clock.jumped', by: 'host', body: { byMs } }]
    const entries = [...jumped, ...drafts].map((draft): NewEntry => {
      const { kind, by, body } = draft
      return { at, kind, v: currentVersionOf(kind), by, body }
    })
    return journal.append(entries).slice(jumped.length)
  }

  function committed(byMs: number): void {
    if (byMs !== 0) watch.reckon()
    recorded()
  }

  function record(drafts: readonly Draft[], also?: () => void): EntryName[] {
    const byMs = watch.jump()
    const names = journal.within(() => {
      also?.()
      return write(drafts, byMs)
    })
    committed(byMs)
    return names
  }

  return {
    record,
    perform: <T, P extends string>({ id, call }: ActName, decide: () => Deed<T, P>) => {
      const byMs = watch.jump()
      const performed = journal.within((): Performed<T, P> => {
        const done = journal.acts.find(id)
        if (done && done.call !== call) return { ok: false, problem: 'bad-input' }
        if (done) return { ok: true, value: done.answer as T, isNew: false }
        const deed = decide()
        if ('refuse' in deed)
          return { ok: false, problem: deed.refuse, ...(deed.line && { line: deed.line }) }
        const value = deed.answer(write(deed.drafts, byMs))
        journal.acts.keep(id, { call, answer: value })
        return { ok: true, value, isNew: true }
      })
      if (performed.ok && performed.isNew) committed(byMs)
      return performed
    },
    noteJump: () => {
      if (watch.jump() !== 0) record([])
    },
  }
}
