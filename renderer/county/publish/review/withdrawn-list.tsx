import { Link } from 'wouter'
import { useUnitNames } from '../../hub/unit-names.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useEditorWords } from '../editor/use-editor-words.ts'
import { useWithdrawals } from './draft-queries.ts'
import { useDraftTitle } from './draft-title.ts'
import { useReviewWords } from './use-review-words.ts'

/** What stations show no more, and who took it away. */
export function WithdrawnList({ unit }: { unit: string }) {
  const say = useReviewWords()
  const of = useEditorWords()
  const moments = useMoments()
  const units = useUnitNames()
  const titleOf = useDraftTitle()
  const rows = useWithdrawals(unit).data?.withdrawals ?? []
  if (rows.length === 0) return null
  return (
    <details className="card draft-queue">
      <summary>
        <h2>{say('counted', { title: say('queue.withdrawn'), count: rows.length })}</h2>
      </summary>
      <ul className="draft-lines">
        {rows.map((row) => (
          <li key={`${row.type}/${row.document}`} className="draft-line">
            <div className="draft-what">
              <Link href={`/${unit}/publish/review/of/${row.type}/${row.document}`} className="draft-name">
                {titleOf(row)}
              </Link>
              <span className="chip">{of(`type.${row.type}`)}</span>
            </div>
            <p className="soft">
              {say('forUnit', { unit: units.name(row.unit) })}
              {row.by && row.at
                ? ` · ${say('withdrawnBy', { who: row.by, when: moments.instant(row.at) })}`
                : ''}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
