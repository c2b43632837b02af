import { csvTable } from '../../../../federation/contract/csv-table.ts'
import type { Published } from '../../../../federation/contract/drafts.ts'
import type { Body } from '../editor/body.ts'
import { textsOf } from '../editor/body.ts'
import type { EditorType } from '../editor/editor-type.ts'
import type { Column, ColumnWords } from './columns.ts'
import { columnsOf } from './columns.ts'

/** What is published, as a table that can be changed and read again; headings alone where nothing is. */
export function tableOfDocuments(editor: EditorType, published: Published, words: ColumnWords): string {
  const columns = columnsOf(editor)
  const head = columns.map((column) => words.headings(column)[0] ?? column.key)
  const rows = published.documents.map(({ document, body }) =>
    columns.map((column) => (column.is === 'id' ? document : cellOf((body ?? {}) as Body, column, words))),
  )
  return csvTable([head, ...rows])
}

function cellOf(body: Body, { at, is, language }: Column, words: ColumnWords): string | number | null {
  const value = body[at]
  if (is === 'texts') return textsOf(value)[language ?? 'zh-CN'] ?? null
  if (is === 'codes')
    return Array.isArray(value) ? value.map(({ code }: { code: string }) => code).join('、') : null
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  return is === 'choice' ? (words.choices(at, value)[0] ?? value) : value
}
