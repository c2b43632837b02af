import { useId } from 'react'
import { Link } from 'wouter'
import type { DraftRow } from '../../../../federation/contract/drafts.ts'
import { useUnitNames } from '../../hub/unit-names.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'
import { useEditorWords } from './use-editor-words.ts'

/** What is being written, handed in, sent back or put away. */
export function DraftList({ drafts, here }: { drafts: readonly DraftRow[]; here: string }) {
  const say = useEditorWords()
  const { text } = useWords()
  const moments = useMoments()
  const units = useUnitNames()
  const titleId = useId()
  return (
    <section className="card drafts" aria-labelledby={titleId}>
      <h2 id={titleId}>{say('drafts.title')}</h2>
      <ul>
        {drafts.map((row) => {
          const name = row.title ? text(row.title) : row.document
          return (
            <li key={row.draft}>
              <span className={`chip draft-${row.state}`}>{say(`state.${row.state}`)}</span>
              <Link href={`${here}/draft/${row.draft}`}>{name}</Link>
              <span className="soft">
                {say('drafts.line', {
                  unit: units.name(row.unit),
                  author: row.author,
                  moment: moments.instant(row.savedAt),
                })}
              </span>
              {row.faults > 0 ? (
                <span className="waits">{say('drafts.faults', { count: row.faults })}</span>
              ) : null}
              {row.note === null || row.state !== 'returned' ? null : (
                <span className="soft">{row.note}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
