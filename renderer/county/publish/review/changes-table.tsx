import type { Change } from '../../../../federation/contract/drafts.ts'
import { usePathWords } from './path-words.ts'
import { useReviewWords } from './use-review-words.ts'

type ChangesTableProps = { changes: readonly Change[]; label: string; isNew?: boolean }

/** Field by field, what stood there and what stands there now; of something new, what stands there. */
export function ChangesTable({ changes, label, isNew = false }: ChangesTableProps) {
  const say = useReviewWords()
  const words = usePathWords()
  if (changes.length === 0) return <p className="soft">{say('noChanges')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label={label}>
      <table className="station-table changes">
        <thead>
          <tr>
            <th scope="col">{say('column.field')}</th>
            {isNew ? null : <th scope="col">{say('column.before')}</th>}
            <th scope="col">{say('column.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">{words.of(path)}</th>
              {isNew ? null : (
                <td>
                  {before === undefined ? (
                    <span className="soft">{say('none')}</span>
                  ) : (
                    <del>{words.value(before)}</del>
                  )}
                </td>
              )}
              <td>
                {after === undefined ? (
                  <span className="soft">{say('gone')}</span>
                ) : (
                  <ins>{words.value(after)}</ins>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
