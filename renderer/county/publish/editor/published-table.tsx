import { Link } from 'wouter'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { useUnitNames } from '../../hub/unit-names.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { Body } from './body.ts'
import { textsOf } from './body.ts'
import type { EditorType } from './editor-type.ts'
import type { ListedRow } from './published-filter.ts'
import { useEditorWords } from './use-editor-words.ts'

type PublishedTableProps = {
  of: EditorType
  rows: readonly ListedRow[]
  mayWrite: boolean
  here: string
}

const columns = ['name', 'unit', 'by', 'missing', 'acts'] as const

/** What is published, a line each. */
export function PublishedTable({ of, rows, mayWrite, here }: PublishedTableProps) {
  const say = useEditorWords()
  if (rows.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label={say('list.table')}>
      <table className="station-table listing-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.document} {...{ of, row, mayWrite, here }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type LineProps = { of: EditorType; row: ListedRow; mayWrite: boolean; here: string }

function Line({ of, row, mayWrite, here }: LineProps) {
  const say = useEditorWords()
  const { text } = useWords()
  const moments = useMoments()
  const units = useUnitNames()
  const body = (row.body ?? {}) as Body
  const texts = textsOf(of.nameOf(body))
  const name = texts['zh-CN']
    ? text(texts as { 'zh-CN': string })
    : of.id === 'unit'
      ? units.name(row.document)
      : row.document
  const { pictogram } = body
  const [open] = row.drafts ?? []
  const lacking = Object.entries(row.missing ?? {}).filter(([, paths]) => paths.length > 0)
  return (
    <tr>
      <th scope="row">
        <span className="with-picture">
          {typeof pictogram === 'string' ? <FeaturePictogram name={pictogram} /> : null}
          <span>
            {name}
            <span className="soft line-2">{row.document}</span>
          </span>
        </span>
      </th>
      <td>{units.name(row.unit)}</td>
      <td>
        {row.by ?? say('list.program')}
        {row.at === null ? null : <span className="soft line-2">{moments.instant(row.at)}</span>}
      </td>
      <td>
        {lacking.length === 0
          ? say('complete')
          : lacking.map(([code]) => say(`languages.${code as 'ug'}`)).join(say('missing.and'))}
      </td>
      <td>
        {open ? (
          <Link
            className="button small"
            href={`${here}/draft/${open.draft}`}
            aria-label={say('list.draftOf', { name })}
          >
            {say(`state.${open.state}`)}
          </Link>
        ) : mayWrite && row.mayChange ? (
          <Link
            className="button small"
            href={`${here}/from/${row.document}`}
            aria-label={say('list.changeOf', { name })}
          >
            {say('list.change')}
          </Link>
        ) : null}
      </td>
    </tr>
  )
}
