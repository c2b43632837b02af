import type { ChangedPlace } from '../../../../federation/contract/words/changed-words.ts'
import { useWords } from '../../words/use-words.ts'

/** Differences between two revisions, by place: before and after, side by side. */
export function ChangedTable({ changed, revision }: { changed: readonly ChangedPlace[]; revision: number }) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="changes" tabIndex={0} aria-label={t('report.changesTitle', { revision })}>
      <table className="change-table">
        <thead>
          <tr>
            <th scope="col">{t('report.where')}</th>
            <th scope="col">{t('report.figure')}</th>
            <th scope="col" className="figure">
              {t('report.before')}
            </th>
            <th scope="col" className="figure">
              {t('report.after')}
            </th>
          </tr>
        </thead>
        {changed.map(({ station, place, changes }) => (
          <tbody key={station}>
            {changes.map(({ path, figure, before, after }, index) => (
              <tr key={path}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={changes.length}>
                    {place}
                  </th>
                ) : null}
                <td>{figure}</td>
                <td className="figure">{before}</td>
                <td className="figure strong">{after}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
