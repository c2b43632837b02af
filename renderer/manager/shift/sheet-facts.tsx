import { useDayWords } from '../words/use-day-words.ts'
import type { SheetLine } from './use-sheet-lines.ts'

/** Each line of the sheet: what it is about, and what there is to say; "none" is said, too. */
export function SheetFacts({ lines }: { lines: readonly SheetLine[] }) {
  const { t } = useDayWords()
  return (
    <dl className="facts">
      {lines.map(({ head, said }) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>
            {said.length === 0 ? (
              <span className="soft">{t('page.none')}</span>
            ) : (
              said.map((one) => (
                <span key={one} className="sheet-line">
                  <bdi>{one}</bdi>
                </span>
              ))
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
