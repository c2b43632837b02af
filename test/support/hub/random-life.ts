import fc from 'fast-check'
import { copyLine } from '../../../protocol/continued-epoch.ts'
import { formatLine } from '../../../protocol/entry.ts'
import { toInstant } from '../../../protocol/instants.ts'
import type { Journal } from './plain-count.ts'
import type { Act } from './random-act.ts'
import { actArbitrary, randomLife, randomMove } from './random-act.ts'

// A station's life: what was done, what its clock did, where a clone or a rolled-back disk went another way, and in which
// pieces and order all of it reached the hub.

type Branch = { from: number; atLine: number; delivered: number; acts: Act[]; later: Act[] }
type Piece = { journal: number; lines: number; waitMs: number }

export type Life = { acts: Act[]; branches: Branch[]; pieces: Piece[] }

export type Lived = {
  journals: Journal[]
  deliveries: { journal: number; from: number; to: number; waitMs: number }[]
}

const hourMs = 3_600_000
function branchArbitrary(act: fc.Arbitrary<Act>): fc.Arbitrary<Branch> {
  return fc.record({
    from: fc.nat(3),
    atLine: fc.nat(40),
    delivered: fc.nat(40),
    acts: fc.array(act, { maxLength: 12 }),
    later: fc.array(act, { maxLength: 10 }),
  })
}

export function lifeArbitrary(asked: { branches: number; of?: 'visits' | 'all' }): fc.Arbitrary<Life> {
  const { branches, of = 'visits' } = asked
  const act = actArbitrary(of)
  return fc.record({
    acts: fc.array(act, { minLength: 1, maxLength: 40 }),
    branches: fc.array(branchArbitrary(act), { minLength: branches && 1, maxLength: branches }),
    pieces: fc.array(
      fc.record({
        journal: fc.nat(branches),
        lines: fc.integer({ min: 1, max: 12 }),
        waitMs: fc.integer({ min: 0, max: 40 * hourMs }),
      }),
      { minLength: 1, maxLength: 14 },
    ),
  })
}

const firstMs = Date.parse('2026-11-16T15:30:00.000Z')
const jumps = [-3 * 24 * hourMs, -hourMs, -5000, 7000, 2 * hourMs, 49 * hourMs]
const slips = [0, -26 * hourMs, 26 * hourMs, -hourMs, -56 * 365 * 24 * hourMs]

type Name = { epoch?: string; seq: number }
type Writing = { lines: string[]; trueMs: number; errorMs: number; named: Record<Named, Name[]> }
type Named = 'visits' | 'moves' | 'loans' | 'returns' | 'faults'

const namedKinds: Record<Named, RegExp> = {
  visits: /"visit[.]checked-in"/,
  moves: /"stock[.](?!voided)/,
  loans: /"loan[.]made"/,
  returns: /"loan[.]returned"/,
  faults: /"equipment[.]faulted"/,
}

/** What lines can be named later, as entries of their own epoch or of a named one. */
function namedIn(lines: readonly string[], epoch?: string): Record<Named, Name[]> {
  const names = (kind: Named) =>
    lines.flatMap((line, index) =>
      namedKinds[kind].test(line) ? [{ ...(epoch ? { epoch } : {}), seq: index + 1 }] : [],
    )
  return {
    ...{ visits: names('visits'), moves: names('moves'), loans: names('loans') },
    ...{ returns: names('returns'), faults: names('faults') },
  }
}

export function liveThrough({ acts, branches, pieces }: Life): Lived {
  const epochOf = (index: number) => `0197b3a0-0000-7000-8000-${String(index + 1).padStart(12, '0')}`
  const first: Writing = { lines: [], trueMs: firstMs, errorMs: 0, named: namedIn([]) }
  for (const each of acts) write(first, each, () => true)
  const journals: Journal[] = [{ epoch: epochOf(0), lines: first.lines }]
  for (const [index, each] of branches.entries()) {
    const of = each.from % journals.length
    const old = journals[of]!
    journals.push({ epoch: epochOf(index + 1), lines: goAnotherWay(old, each, index % 2) })
  }
  const next = journals.map(() => 1)
  const deliveries: Lived['deliveries'] = []
  for (const piece of pieces) {
    const journal = piece.journal % journals.length
    const from = next[journal]!
    const to = Math.min(journals[journal]!.lines.length, from + piece.lines - 1)
    if (to < from) continue
    next[journal] = to + 1
    deliveries.push({ journal, from, to, waitMs: piece.waitMs })
  }
  return { journals, deliveries }
}

/** A disk that was rolled back to a line, worked on, and then began a new epoch with copies of all after `delivered`. */
function goAnotherWay(old: Journal, branch: Branch, parity: number): string[] {
  const kept = old.lines.slice(0, Math.min(branch.atLine, old.lines.length))
  const away: Writing = {
    lines: [...kept],
    trueMs: firstMs + 40 * hourMs,
    errorMs: 3 * hourMs,
    named: namedIn(kept),
  }
  // Two machines that write a clock entry at one and the same seq have no true order: each keeps to seqs of its own.
  for (const each of branch.acts)
    write(away, each, (seq) => seq % 2 === parity && !isClockLine(old.lines[seq - 1]))
  const delivered = Math.min(branch.delivered, kept.length)
  const continued = {
    at: toInstant(away.trueMs + away.errorMs),
    kind: 'journal.continued',
    v: 1,
    by: 'host',
    body: { epoch: old.epoch, delivered, head: null, damaged: [] },
  }
  // What the old journal knew by its own names is named with its epoch from here on.
  const next: Writing = { ...away, lines: [formatLine(1, continued)], named: namedIn(away.lines, old.epoch) }
  for (const [index, line] of away.lines.entries()) {
    const seq = index + 1
    if (seq <= delivered) continue
    const copy = copyLine({ epoch: old.epoch, seq, line }, next.lines.length + 1)
    if (copy) next.lines.push(copy)
  }
  write(next, { kind: 'start', waitMs: 0, pick: 0 }, () => true)
  for (const each of branch.later) write(next, each, () => true)
  return next.lines
}

function isClockLine(line: string | undefined): boolean {
  return line !== undefined && /"kind":"(host\.started|clock\.)/.test(line)
}

function write(writing: Writing, { kind, waitMs, pick }: Act, mayBeClock: (seq: number) => boolean): void {
  writing.trueMs += waitMs
  const seq = writing.lines.length + 1
  const put = (entryKind: string, body: Record<string, unknown>) => {
    const at = toInstant(writing.trueMs + writing.errorMs)
    writing.lines.push(formatLine(seq, { at, kind: entryKind, v: 1, by: 'host', body }))
  }
  const one = (of: Named) => writing.named[of][pick % Math.max(1, writing.named[of].length)]
  const visit = one('visits')
  const move = one('moves')
  const loan = one('loans')
  if (kind === 'visit') {
    const category = ['rider', 'courier', 'constructor'][pick % 3]
    put('visit.checked-in', { category, services: ['water', 'rest'].slice(pick % 2), people: 1 + (pick % 4) })
    writing.named.visits.push({ seq })
  } else if (kind === 'move') {
    const { kind: moved, body } = randomMove(pick)
    put(moved, body)
    writing.named.moves.push({ seq })
  } else if (kind === 'life') {
    const { kind: happened, body } = randomLife(pick, writing.named.faults)
    put(happened, body)
    if (happened === 'equipment.faulted') writing.named.faults.push({ seq })
  } else if (kind === 'lend') {
    const none = pick % 5 < 2 ? one('returns') : loan
    if (loan && pick % 2 === 0) {
      put('loan.returned', { loan })
      writing.named.returns.push({ seq })
    } else if (none && pick % 3 === 0) put('loan.voided', { loan: none, reason: 'mis-tap' })
    else {
      put('loan.made', { item: 'umbrella', code: `U-${pick % 20}` })
      writing.named.loans.push({ seq })
    }
  } else if (kind === 'void') visit && put('visit.voided', { visit, reason: 'mis-tap' })
  // A void of stock that names a visit takes nothing away.
  else if (kind === 'void-move') {
    const movement = pick % 11 === 0 ? visit : move
    if (movement) put('stock.voided', { movement, reason: 'mistake' })
  } else if (kind === 'rate') put('visit.rated', { score: 1 + (pick % 3) })
  else if (kind === 'strange') put('kettle.boiled', { cups: pick })
  else if (!mayBeClock(seq)) return
  else if (kind === 'start') put('host.started', { app: '0.1.0', boot: String(pick) })
  else if (kind === 'observe') {
    const wallAt = toInstant(writing.trueMs + writing.errorMs)
    put('clock.observed', { hubAt: toInstant(writing.trueMs), wallAt, roundTripMs: 80 })
  } else {
    const byMs = kind === 'jump' ? jumps[pick % jumps.length]! : slips[pick % slips.length]! - writing.errorMs
    writing.errorMs += byMs
    // A clock that was set while the machine was off is told by nobody.
    if (kind === 'jump') put('clock.jumped', { byMs })
    else put('host.started', { app: '0.1.0', boot: String(pick) })
  }
}
