import { findFault, listPieces, openFaults } from '../../db/equipment.ts'
import type { Journal } from '../../db/journal.ts'
import type { EntryName } from '../../protocol/ids.ts'
import type { AnswerOf, ParsedInputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { firstOf, referenceTo } from '../record/entry-names.ts'
import type { Deed, Draft, Recorder } from '../record/recorder.ts'
import type { StaffDesk } from '../staff/staff-desk.ts'
import { whoMay } from '../staff/who-may.ts'
import { piecesOf } from './pieces-of.ts'

export type EquipmentParts = { journal: Journal; recorder: Recorder; desk: Pick<StaffDesk, 'whoIs'> }

type EquipmentCall = 'equipment.list' | 'equipment.check' | 'equipment.reportFault' | 'equipment.repair'
type ProblemOf<C extends EquipmentCall> = Extract<AnswerOf<C>, { ok: false }>['problem']

/** The calls of the noun "equipment". */
export function equipmentHandlers(parts: EquipmentParts): Pick<Handlers, EquipmentCall> {
  const { journal, recorder, desk } = parts
  const { db } = journal

  /** What is found broken opens a fault in the same act, unless somebody has reported that piece already. */
  function check(
    input: ParsedInputOf<'equipment.check'>,
  ): Deed<{ faults: EntryName[] }, ProblemOf<'equipment.check'>> {
    const { session, lines } = input
    const may = whoMay(desk, session, 'equipment')
    if (!may.ok) return { refuse: may.problem }
    if (new Set(lines.map(({ equipment }) => equipment)).size < lines.length) return { refuse: 'bad-lines' }
    const { by } = may.who
    const faulted = new Set(openFaults(db).map(({ equipment }) => equipment))
    const broken = lines.filter(({ equipment, ok }) => !ok && !faulted.has(equipment))
    const faults = broken.map(
      ({ equipment }): Draft => ({ kind: 'equipment.faulted', by, body: { equipment, fault: 'broken' } }),
    )
    return {
      drafts: [{ kind: 'equipment.checked', by, body: { lines } }, ...faults],
      answer: (names) => ({ faults: names.slice(1) }),
    }
  }

  function reportFault(
    input: ParsedInputOf<'equipment.reportFault'>,
  ): Deed<{ fault: EntryName }, ProblemOf<'equipment.reportFault'>> {
    const { session, equipment, fault, note } = input
    const may = whoMay(desk, session, 'equipment')
    if (!may.ok) return { refuse: may.problem }
    const body = { equipment, fault, ...(note !== undefined && { note }) }
    return {
      drafts: [{ kind: 'equipment.faulted', by: may.who.by, body }],
      answer: (names) => ({ fault: firstOf(names) }),
    }
  }

  function repair(
    input: ParsedInputOf<'equipment.repair'>,
  ): Deed<{ fault: EntryName }, ProblemOf<'equipment.repair'>> {
    const { session, fault, outcome } = input
    const may = whoMay(desk, session, 'equipment')
    if (!may.ok) return { refuse: may.problem }
    const held = findFault(db, fault)
    if (!held) return { refuse: 'no-such-fault' }
    if (held.outcome !== null) return { refuse: 'repaired-already' }
    const body = { fault: referenceTo(journal, held.name), outcome }
    return {
      drafts: [{ kind: 'equipment.repaired', by: may.who.by, body }],
      answer: () => ({ fault: held.name }),
    }
  }

  return {
    'equipment.list': ({ session }) =>
      desk.whoIs(session)
        ? { ok: true, value: { pieces: piecesOf(listPieces(db), openFaults(db)) } }
        : { ok: false, problem: 'not-signed-in' },
    'equipment.check': (input) =>
      recorder.perform({ id: input.act, call: 'equipment.check' }, () => check(input)),
    'equipment.reportFault': (input) =>
      recorder.perform({ id: input.act, call: 'equipment.reportFault' }, () => reportFault(input)),
    'equipment.repair': (input) =>
      recorder.perform({ id: input.act, call: 'equipment.repair' }, () => repair(input)),
  }
}
