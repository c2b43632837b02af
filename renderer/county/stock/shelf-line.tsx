import { Pictogram } from '../../ui/pictogram.tsx'
import type { ItemNames } from '../hub/item-names.ts'
import type { Moments } from '../words/moments.ts'
import { useWords } from '../words/use-words.ts'
import { LevelBar } from './level-bar.tsx'
import type { Shelf } from './shelves.ts'
import { firstToExpire } from './shelves.ts'
import type { Grouping } from './stock-controls.tsx'

type ShelfLineProps = { shelf: Shelf; grouping: Grouping; names: ItemNames; moments: Moments }

/** One item at one station. */
export function ShelfLine({ shelf, grouping, names, moments }: ShelfLineProps) {
  const { t, number } = useWords()
  const { station, item, usable, par, onHand } = shelf
  const next = firstToExpire(shelf)
  return (
    <tr>
      <th scope="row">
        {grouping === 'station' ? (
          <span className="code-name">
            <Pictogram name={names.pictogram(item)} />
            {names.name(item)}
          </span>
        ) : (
          <>
            {station.name} <span className="code">{station.station}</span>
          </>
        )}
      </th>
      <td>
        <span className="level">
          <LevelBar usable={usable} par={par} level={shelf.level} />
          {par ? t('stock.ofPar', { usable: number(usable), par: number(par) }) : number(usable)}
        </span>
      </td>
      <td className={onHand < 0 ? 'figure lost' : 'figure'}>{names.amount(item, onHand)}</td>
      <td>
        {next?.effectiveUntil ? (
          <span className={`stage stage-${next.stage}`}>
            {moments.day(next.effectiveUntil)}
            <span className="code"> {next.lot ?? t('stock.noLot')}</span>
          </span>
        ) : (
          <span className="soft">—</span>
        )}
      </td>
      <td>
        <Remarks shelf={shelf} />
      </td>
      {grouping === 'item' ? (
        <td>{station.coveredThrough === null ? '—' : moments.instant(station.coveredThrough)}</td>
      ) : null}
    </tr>
  )
}

/** What there is to do about it, in words. */
function Remarks({ shelf }: { shelf: Shelf }) {
  const { t, number } = useWords()
  const { level, recalled, expired, expiring, negative, drift } = shelf
  const said = [
    recalled > 0 && { kind: 'recalled', words: t('stock.remark.recalled', { count: recalled }) },
    expired > 0 && { kind: 'expired', words: t('stock.remark.expired', { count: expired }) },
    negative && { kind: 'negative', words: t('stock.remark.negative') },
    level === 'none' && { kind: 'low', words: t('stock.level.none') },
    level === 'low' && { kind: 'low', words: t('stock.level.low') },
    expiring > 0 && { kind: 'expiring', words: t('stock.remark.expiring', { count: expiring }) },
    drift !== 0 && {
      kind: 'drift',
      words: t(drift < 0 ? 'stock.remark.short' : 'stock.remark.over', { number: number(Math.abs(drift)) }),
    },
  ].filter((each) => each !== false)
  return (
    <ul className="remarks">
      {said.map(({ kind, words }) => (
        <li key={words} className={`chip chip-${kind}`}>
          {words}
        </li>
      ))}
    </ul>
  )
}
