// One fact, one line of JSON. The bytes of the line, as written, are what is hashed, stored and sent.
import * as z from 'zod'
import { bySchema, digestSchema, instantSchema, seqSchema, uuidSchema } from './ids.ts'
import type { BodyOf, KindName } from './kinds/index.ts'
import { bodySchemaOf } from './kinds/index.ts'
import { visitIn } from './visit-in.ts'

/** 64 KiB, from PROTOCOL section 1. */
export const maxLineBytes = 64 * 1024

/** Where a copy's fact was first written. `line` is the SHA-256 of that line. */
export const wasSchema = z.object({ epoch: uuidSchema, seq: seqSchema, line: digestSchema })
export type Was = z.infer<typeof wasSchema>

// A record's schema looks at every key, and costs more than the rest of the envelope; the body's own schema looks anyway.
const bodyObject = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

const envelopeSchema = z.object({
  seq: seqSchema,
  at: instantSchema,
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/),
  v: z.int().min(1),
  by: bySchema,
  body: bodyObject,
  was: wasSchema.optional(),
})

type Envelope = Omit<z.infer<typeof envelopeSchema>, 'kind' | 'body'>

/** An entry this reader understands: kind and body belong together. */
export type Entry<K extends KindName = KindName> = {
  [Each in K]: Envelope & { kind: Each; body: BodyOf<Each> }
}[K]

/** What is written; `seq` is given by the journal. */
export type NewEntry = {
  at: string
  kind: string
  v: number
  by: string
  body: Record<string, unknown>
  was?: Was | undefined
}

/** Why a line cannot be read. Such a line is held all the same. */
export type Unread =
  | 'not-json'
  | 'bad-envelope'
  | 'unknown-kind'
  | 'unknown-version'
  | 'bad-body'
  | 'too-long'

export type ReadLine =
  | { read: true; entry: Entry }
  | { read: false; why: Unread; envelope?: z.infer<typeof envelopeSchema> }

/** The line of an entry, keys in the wire's order, no LF. Throws when it would exceed 64 KiB: no act may be that long. */
export function formatLine(seq: number, entry: NewEntry): string {
  const { at, kind, v, by, body, was } = entry
  const line = JSON.stringify({ seq, at, kind, v, by, body, ...(was ? { was } : {}) })
  if (line.length > maxLineBytes / 3 && Buffer.byteLength(line) > maxLineBytes)
    throw new RangeError(`an entry of kind ${kind} is longer than ${maxLineBytes} bytes`)
  return line
}

/** Reads one line (no LF). Never throws: a line that cannot be read comes back with the reason. */
export function readLine(line: string): ReadLine {
  if (line.length > maxLineBytes) return { read: false, why: 'too-long' }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { read: false, why: 'not-json' }
  }
  const visit = visitIn(value)
  return visit ? { read: true, entry: visit } : readBySchema(value)
}

/** Reads a line's JSON by the schemas of its envelope and its kind. */
export function readBySchema(value: unknown): ReadLine {
  const parsed = envelopeSchema.safeParse(value)
  if (!parsed.success) return { read: false, why: 'bad-envelope' }
  const envelope = parsed.data
  const schema = bodySchemaOf(envelope.kind, envelope.v)
  if (!schema) {
    const why = bodySchemaOf(envelope.kind, 1) ? 'unknown-version' : 'unknown-kind'
    return { read: false, why, envelope }
  }
  const body = schema.safeParse(envelope.body)
  if (!body.success) return { read: false, why: 'bad-body', envelope }
  return { read: true, entry: { ...envelope, body: body.data } as Entry }
}

/**
 * True when a line says that it is line `seq`. Ours begin `{"seq":12,` and are known by that alone; a line written in another
 * order, or with white space, is read to find out.
 */
export function lineHasSeq(line: Uint8Array, seq: number): boolean {
  return beginsWithSeq(line, seq) || saysSeq(line, seq)
}

function beginsWithSeq(line: Uint8Array, seq: number): boolean {
  const prefix = `{"seq":${seq},`
  if (line.length < prefix.length) return false
  for (let i = 0; i < prefix.length; i++) if (line[i] !== prefix.charCodeAt(i)) return false
  return true
}

function saysSeq(line: Uint8Array, seq: number): boolean {
  try {
    const value: unknown = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString())
    return typeof value === 'object' && value !== null && 'seq' in value && value.seq === seq
  } catch {
    return false
  }
}
