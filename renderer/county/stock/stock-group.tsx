import { useState } from 'react'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { ItemNames } from '../hub/item-names.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { ShelfLine } from './shelf-line.tsx'
import type { Shelf } from './shelves.ts'
import { flags, hasFlag } from './shelves.ts'
import type { Grouping } from './stock-controls.tsx'

type GroupProps = {
  grouping: Grouping
  /** Of one station, or of one item; at least one. */
  shelves: readonly Shelf[]
  names: ItemNames
  openAtFirst: boolean
}

/** One station's shelves, or one item's at all stations. Its lines are only made when it is opened. */
export function StockGroup({ grouping, shelves, names, openAtFirst }: GroupProps) {
  const { t, number } = useWords()
  const say = useMoments()
  const [open, setOpen] = useState(openAtFirst)
  const [first] = shelves
  if (!first) return null
  const { station, item } = first
  const counts = flags
    .map((flag) => ({ flag, count: shelves.filter((shelf) => hasFlag(shelf, flag)).length }))
    .filter(({ count }) => count > 0)
  const onHand = shelves.reduce((sum, each) => sum + each.onHand, 0)
  return (
    <details className="card group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="group-name">
          {grouping === 'station' ? (
            <span>
              {station.name} <span className="code">{station.station}</span>
            </span>
          ) : (
            <>
              <Pictogram name={names.pictogram(item)} /> {names.name(item)}
            </>
          )}
        </span>
        <span className="group-flags">
          {counts.map(({ flag, count }) => (
            <span key={flag} className={`chip chip-${flag}`}>
              {t(`stock.flag.${flag}`)} {number(count)}
            </span>
          ))}
        </span>
        <span className="group-end soft">
          {grouping === 'item'
            ? t('stock.together', { amount: names.amount(item, onHand) })
            : station.coveredThrough === null
              ? t('stations.nothingCovered')
              : t('stations.covered', { moment: say.instant(station.coveredThrough) })}
        </span>
      </summary>
      {open ? (
        <section
          className="scroll"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
          tabIndex={0}
          aria-label={grouping === 'station' ? `${station.name} ${station.station}` : names.name(item)}
        >
          <table className="shelf-table">
            <thead>
              <tr>
                <th scope="col">
                  {t(grouping === 'station' ? 'stock.column.item' : 'stock.column.station')}
                </th>
                <th scope="col">{t('stock.usableOfPar')}</th>
                <th scope="col" className="figure">
                  {t('stock.column.onHand')}
                </th>
                <th scope="col">{t('stock.firstToExpire')}</th>
                <th scope="col">{t('stock.remarks')}</th>
                {grouping === 'item' ? <th scope="col">{t('report.coveredThrough')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {shelves.map((shelf) => (
                <ShelfLine
                  key={`${shelf.station.station} ${shelf.item}`}
                  {...{ shelf, grouping, names, moments: say }}
                />
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  )
}
