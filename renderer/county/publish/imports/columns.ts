import { languages } from '../../../../locales/languages.ts'
import type { EditorType, FieldSpec } from '../editor/editor-type.ts'

/** A column of a table of documents. `key`: what a machine heads it with: `name/ug`, `par`. `language`: of words. */
export type Column = {
  key: string
  at: string
  is: 'id' | FieldSpec['is'] | 'codes'
  language?: string
  of?: readonly string[]
}

/** Headings of a column in the console's languages, and codes of its choices by what people call them. */
export type ColumnWords = {
  headings: (column: Column) => readonly string[]
  choices: (at: string, code: string) => readonly string[]
}

/** A column for the id, one for each plain member, and one for each language of its words. */
export function columnsOf({ fields, imports }: EditorType): Column[] {
  const columns: Column[] = [{ key: 'id', at: 'id', is: 'id' }]
  for (const field of [...fields, ...(imports?.texts ?? []).map((at) => ({ is: 'texts', at }) as const)]) {
    if (field.is === 'texts')
      columns.push(
        ...languages.map(({ code }) => ({
          ...{ key: `${field.at}/${code}`, at: field.at, is: field.is, language: code },
        })),
      )
    else
      columns.push({
        ...{ key: field.at, at: field.at, is: field.is },
        ...('of' in field ? { of: field.of } : {}),
      })
  }
  columns.push(...(imports?.codes ?? []).map((at) => ({ key: at, at, is: 'codes' as const })))
  return columns
}

/** Which column stands where in a table by its headings; what no column is called, and which columns are not there. */
export function placeColumns(headings: readonly string[], columns: readonly Column[], words: ColumnWords) {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const namesOf = (column: Column) =>
    [column.key, column.key.replace('/', '.'), column.key.replace('/', '_'), ...words.headings(column)].map(
      plain,
    )
  const placed = headings.map((heading) => columns.find((column) => namesOf(column).includes(plain(heading))))
  return {
    placed,
    unknown: headings.filter((heading, at) => heading.trim() !== '' && placed[at] === undefined),
    absent: columns.filter((column) => !placed.includes(column)),
  }
}
