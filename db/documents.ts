import type { DocumentBody, DocumentTypeName } from '../protocol/documents/index.ts'
import { documentSchemaOf } from '../protocol/documents/index.ts'
import type { Change } from '../protocol/feed-page.ts'
import { changeSchema } from '../protocol/feed-page.ts'
import type { ReadHandle } from './handles.ts'

export type HeldDocument<T extends DocumentTypeName> = { id: string; rev: number; body: DocumentBody<T> }

/**
 * The documents of a type that this version can read. They are kept raw and read at each look, so that one which could not be read
 * is there after an upgrade without anybody's doing.
 */
export function readDocuments<T extends DocumentTypeName>(db: ReadHandle, type: T): HeldDocument<T>[] {
  const lines = db.sqlite
    .prepare<[string], string>('SELECT line FROM documents WHERE type = ? AND gone = 0 ORDER BY id')
    .pluck()
    .all(type)
  return lines.flatMap((line) => readBody(type, line) ?? [])
}

/** One document by its id; undefined when it is not here, or cannot be read by this version. */
export function findDocument<T extends DocumentTypeName>(
  db: ReadHandle,
  type: T,
  id: string,
): HeldDocument<T> | undefined {
  const line = db.sqlite
    .prepare<[string, string], string>('SELECT line FROM documents WHERE type = ? AND id = ? AND gone = 0')
    .pluck()
    .get(type, id)
  return line === undefined ? undefined : readBody(type, line)
}

function readBody<T extends DocumentTypeName>(type: T, line: string): HeldDocument<T> | undefined {
  const change = readChange(line)
  const body = documentSchemaOf(type)?.safeParse(change?.body)
  if (!change || !body?.success) return undefined
  return { id: change.id, rev: change.rev, body: body.data as DocumentBody<T> }
}

/** Changes whenever a document of these types came, changed or went: whoever has read them need not read them again before. */
export function documentsMark(db: ReadHandle, types: readonly DocumentTypeName[]): string {
  const row = db.sqlite
    .prepare<[string], { held: number; newest: number | null; pass: number | null }>(
      `SELECT count(*) AS held, max(n) AS newest, max(pass) AS pass FROM documents
       WHERE type IN (SELECT value FROM json_each(?))`,
    )
    .get(JSON.stringify(types))
  return JSON.stringify(row)
}

/** A line of a feed page, or undefined when this version cannot read its envelope. */
export function readChange(line: string): Change | undefined {
  try {
    const parsed = changeSchema.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Not JSON: kept all the same, by whoever asks.
    return undefined
  }
}
