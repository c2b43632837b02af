import type { DraftType, Published } from '../../../../federation/contract/drafts.ts'
import { slugPattern } from '../../../../protocol/ids.ts'
import { plainCell, wordsInCell } from '../../../../protocol/tables/plain-cell.ts'
import { readTable } from '../../../../protocol/tables/read-rows.ts'
import type { Body } from '../editor/body.ts'
import { slugOf, textsOf, typedNumber, withMember, writeText } from '../editor/body.ts'
import type { EditorType } from '../editor/editor-type.ts'
import { faultsOf } from '../editor/faults.ts'
import type { Column, ColumnWords } from './columns.ts'
import { columnsOf, placeColumns } from './columns.ts'

/** `twice`: another line has that id; `not-yours`: it is published above the reader's unit; `no-such`: no choice is called so. */
export type RowFault = {
  /** Null: the table has no such column. */
  column: string | null
  path: string
  is: 'missing' | 'wrong' | 'range' | 'rule' | 'twice' | 'not-yours' | 'no-such'
  text: string
}
export type ReadRow = {
  line: number
  document: string
  what: 'new' | 'changed' | 'same' | 'refused'
  body: Body
  baseRev: number
  faults: RowFault[]
}
/** `beyond`: how many further lines nobody looked at. Not `ok`: no table, or not one of the columns that every line needs. `absent`: the columns that are lacking. */
export type ReadFile =
  | { ok: true; rows: ReadRow[]; unknown: string[]; beyond: number }
  | { ok: false; absent: readonly Column[] }

/** Of more lines than this nobody looks at each. */
const mostRows = 1_000

/** A table's lines as documents, against what is published: nothing is saved by this. A blank cell leaves a member as it is. */
export function readDocuments(
  text: string,
  { editor, published, words }: { editor: EditorType; published: Published; words: ColumnWords },
): ReadFile {
  const columns = columnsOf(editor)
  const [head, ...lines] =
    readTable(text)?.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) ?? []
  const { placed, unknown, absent } = placeColumns(head?.cells ?? [], columns, words)
  const needed = absent.filter(({ key }) => key === 'name/zh-CN')
  if (head === undefined || needed.length > 0)
    return { ok: false, absent: needed.length > 0 ? needed : columns }
  const seen = new Set<string>()
  const rows = lines.slice(0, mostRows).map(({ line, cells }): ReadRow => {
    const cellOf = (key: string) => cells[placed.findIndex((each) => each?.key === key)] ?? ''
    const document = plainCell(cellOf('id')) || slugOf(cellOf('name/en'))
    const held = [...published.documents, ...published.withdrawn].find((each) => each.document === document)
    const faults: RowFault[] = []
    const headingOf = (path: string) => {
      const at = placed.findIndex((column) => column?.key === path || column?.at === path.split('/')[0])
      return at < 0 ? null : (head.cells[at] ?? null)
    }
    const fault = (path: string, is: RowFault['is'], text: string) =>
      faults.push({ column: headingOf(path), path, is, text })
    if (document === '') fault('id', 'missing', '')
    else if (!slugPattern.test(document)) fault('id', 'wrong', document)
    else if (seen.has(document)) fault('id', 'twice', document)
    seen.add(document)
    if (held && !held.mayChange) fault('id', 'not-yours', document)
    let body: Body = (held?.body as Body | undefined) ?? blankBody(editor, published, line)
    for (const [at, column] of placed.entries()) {
      const raw = cells[at] ?? ''
      // A code may be a word that elsewhere says "nothing": the expiry of what has none is `none`.
      const isBlank = plainCell(raw) === '' && !column?.of?.includes(raw.trim())
      if (column === undefined || column.is === 'id' || isBlank) continue
      const value = readCell(raw, column, { words, before: body[column.at] })
      if (value === undefined) fault(column.key, 'no-such', raw)
      else body = withMember(body, column.at, value)
    }
    for (const each of faultsOf(editor.type as DraftType, body))
      if (!faults.some(({ path }) => path.startsWith(each.path)))
        fault(each.path, each.is as RowFault['is'], cellOf(each.path))
    const isSame = held !== undefined && held.body !== null && stable(held.body) === stable(body)
    const what = faults.length > 0 ? 'refused' : isSame ? 'same' : held ? 'changed' : 'new'
    return { line, document, what, body, baseRev: held?.rev ?? 0, faults }
  })
  return { ok: true, rows, unknown, beyond: lines.length - rows.length }
}

/** What a new line begins with: nothing that is on, and a place behind all that are there. */
function blankBody({ empty, fields }: EditorType, { documents }: Published, line: number): Body {
  const off = Object.entries(empty).filter(
    ([, value]) => value === false || (Array.isArray(value) && value.length === 0),
  )
  const orders = documents.map(({ body }) => Number((body as Body)['order']) || 0)
  const order = fields.some(({ at }) => at === 'order') ? { order: Math.max(0, ...orders) + line - 1 } : {}
  return { ...Object.fromEntries(off), ...order }
}

const yes = /^(是|有|对|yes|y|true|1|√|✓)$/i
const no = /^(否|不|no|n|false|0|×)$/i

function readCell(raw: string, column: Column, of: { words: ColumnWords; before: unknown }): unknown {
  const plain = plainCell(raw)
  switch (column.is) {
    case 'texts':
      return writeText(textsOf(of.before), column.language ?? 'zh-CN', wordsInCell(raw))
    case 'choice':
      return column.of?.find(
        (code) =>
          code === raw.trim() ||
          code === plain ||
          of.words.choices(column.at, code).some((name) => plainCell(name) === plain),
      )
    case 'flag':
      return yes.test(plain) ? true : no.test(plain) ? false : undefined
    case 'number':
      return typedNumber(plain)
    case 'codes':
      return plain.split(/[、,;|\s]+/).map((code) => ({ code }))
    default:
      return plain
  }
}

/** The same members in the same order: what differs then is a difference. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => one.localeCompare(other)))
      : inner,
  )
}
