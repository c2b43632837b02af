import type { Json } from './wire.ts'
import { digest, parseObject } from './wire.ts'

// Entries as lines, and the chain over them. A line is bytes and stays those bytes.

export interface Was {
  epoch: string
  seq: number
  line: string
}

export interface Entry {
  seq: number
  at: string
  kind: string
  v: number
  by: string
  body: Json
  was?: Was
}

export function lineOf(entry: Entry): Buffer {
  const { seq, at, kind, v, by, body, was } = entry
  return Buffer.from(JSON.stringify({ seq, at, kind, v, by, body, ...(was ? { was } : {}) }))
}

export function entryOf(line: Uint8Array): Entry | null {
  return parseObject(Buffer.from(line).toString()) as unknown as Entry | null
}

/** chain(0) of an epoch. */
export function chainStart(epoch: string): string {
  return digest('waystation-journal\n', epoch)
}

export function chainNext(head: string, line: Uint8Array): string {
  return digest(Buffer.from(head, 'base64url'), line)
}

/** One epoch's lines with the chain beside them: `chain[n]` is the head after line n. */
export class Journal {
  readonly epoch: string
  readonly lines: Buffer[] = []
  readonly chain: string[]

  constructor(epoch: string, lines: Uint8Array[] = []) {
    this.epoch = epoch
    this.chain = [chainStart(epoch)]
    for (const line of lines) this.addLine(line)
  }

  get tip(): number {
    return this.lines.length
  }

  headAt(seq: number): string {
    const head = this.chain[seq]
    if (head === undefined) throw new Error(`epoch ${this.epoch} has no line ${seq}`)
    return head
  }

  addLine(line: Uint8Array): void {
    this.chain.push(chainNext(this.headAt(this.tip), line))
    this.lines.push(Buffer.from(line))
  }

  add(entry: Omit<Entry, 'seq'>): Entry {
    const whole = { seq: this.tip + 1, ...entry }
    this.addLine(lineOf(whole))
    return whole
  }

  line(seq: number): Buffer {
    const line = this.lines[seq - 1]
    if (!line) throw new Error(`epoch ${this.epoch} has no line ${seq}`)
    return line
  }

  entry(seq: number): Entry | null {
    return entryOf(this.line(seq))
  }

  /** The same lines through `seq`, free to go another way from there. */
  branchAt(seq: number): Journal {
    return new Journal(this.epoch, this.lines.slice(0, seq))
  }
}

/** What is counted once: an entry's `was`, or its own place and line digest. */
export function originOf(epoch: string, line: Uint8Array): Was | null {
  const entry = entryOf(line)
  if (!entry) return null
  return entry.was ?? { epoch, seq: entry.seq, line: digest(line) }
}

/** `{"seq":n}` becomes `{"epoch":old,"seq":n}` wherever an object has just that member. */
export function explicitReferences(
  value: unknown,
  nameOf: (seq: number) => { epoch: string; seq: number },
): unknown {
  if (Array.isArray(value)) return value.map((one) => explicitReferences(one, nameOf))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value)
  if (members.length === 1 && members[0]?.[0] === 'seq' && typeof members[0][1] === 'number') {
    return { ...nameOf(members[0][1]) }
  }
  return Object.fromEntries(members.map(([name, one]) => [name, explicitReferences(one, nameOf)]))
}

export interface Continuation {
  epoch: string
  at: string
  delivered: number
  head: string | null
  damaged?: number[]
  /** Body of the running boot's `host.started`. */
  started: Json
}

/** A new epoch of the station: `journal.continued`, the copies, `host.started`. */
export function continueJournal(old: Journal, to: Continuation): Journal {
  const next = new Journal(to.epoch)
  const damaged = to.damaged ?? []
  const host = { at: to.at, v: 1, by: 'host' }
  const body = { epoch: old.epoch, delivered: to.delivered, head: to.head, damaged }
  next.add({ ...host, kind: 'journal.continued', body })
  for (let seq = to.delivered + 1; seq <= old.tip; seq += 1) {
    if (!damaged.includes(seq)) copyInto(next, old, seq)
  }
  next.add({ ...host, kind: 'host.started', body: to.started })
  return next
}

function copyInto(next: Journal, old: Journal, seq: number): void {
  const entry = old.entry(seq)
  const was = originOf(old.epoch, old.line(seq))
  if (!entry || !was) return
  // A reference names the origin: one to a line that is itself a copy names what that line was.
  const nameOf = (n: number) => {
    const origin = n <= old.tip ? originOf(old.epoch, old.line(n)) : null
    return { epoch: origin?.epoch ?? old.epoch, seq: origin?.seq ?? n }
  }
  const { at, kind, v, by } = entry
  next.add({ at, kind, v, by, body: explicitReferences(entry.body, nameOf) as Json, was })
}
