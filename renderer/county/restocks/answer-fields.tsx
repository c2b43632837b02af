import { useId } from 'react'
import type { RestockRow } from '../../../federation/contract/restocks.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { useItemNames } from '../hub/item-names.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { sumOf } from './answer-draft.ts'
import type { AnswerForm } from './use-answer.ts'
import { useShelvesAt } from './use-shelves-at.ts'

type AnswerFieldsProps = { request: RestockRow; unit: string; answer: AnswerForm; readOnly: boolean }

/** Each item: what was asked, what the station still has, and what it is to get. */
export function AnswerFields({ request, unit, answer, readOnly }: AnswerFieldsProps) {
  const { t, number } = useWords()
  const names = useItemNames()
  const shelves = useShelvesAt(unit, request.station)
  const say = useMoments()
  const ids = { note: useId(), day: useId() }
  const { draft, change } = answer
  const items = Object.keys(draft.quantities)
  return (
    <div className="answer">
      <section
        className="scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
        tabIndex={0}
        aria-label={t('restocks.linesOf', {
          station: request.stationName,
          moment: say.instant(request.askedAt),
        })}
      >
        <table className="shelf-table">
          <thead>
            <tr>
              <th scope="col">{t('stock.column.item')}</th>
              <th scope="col" className="figure">
                {t('restocks.wished')}
              </th>
              <th scope="col" className="figure">
                {t('restocks.there')}
              </th>
              <th scope="col">{t('restocks.granted')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const shelf = shelves?.get(item)
              return (
                <tr key={item}>
                  <th scope="row">
                    <span className="code-name">
                      <Pictogram name={names.pictogram(item)} />
                      {names.name(item)}
                    </span>
                  </th>
                  <td className="figure strong">{names.amount(item, sumOf(request.lines, item))}</td>
                  <td className="figure">
                    {shelf === undefined
                      ? '—'
                      : shelf.par
                        ? t('stock.ofPar', { usable: number(shelf.usable), par: number(shelf.par) })
                        : number(shelf.usable)}
                  </td>
                  <td>
                    <input
                      className="field quantity"
                      inputMode="numeric"
                      maxLength={6}
                      readOnly={readOnly}
                      aria-label={t('restocks.grantOf', { item: names.name(item) })}
                      value={draft.quantities[item] ?? ''}
                      onChange={({ target }) =>
                        change({ quantities: { ...draft.quantities, [item]: target.value } })
                      }
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {shelves?.coveredThrough ? (
        <p className="soft">{t('restocks.thereAsOf', { moment: say.instant(shelves.coveredThrough) })}</p>
      ) : null}
      <div className="answer-words">
        <label htmlFor={ids.note}>
          {t('restocks.note')}
          <input
            id={ids.note}
            className="field"
            maxLength={200}
            readOnly={readOnly}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        </label>
        <label htmlFor={ids.day}>
          {t('restocks.expectedOn')}
          <input
            id={ids.day}
            className="field"
            type="date"
            min={say.today}
            readOnly={readOnly}
            value={draft.expectedOn}
            onChange={({ target }) => change({ expectedOn: target.value })}
          />
        </label>
      </div>
    </div>
  )
}
