import type { Item, Movement } from '../../../../station/contract/stock.ts'
import { formatMoment, wallTime } from '../../../i18n/formats.ts'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { useStockDesk } from '../shell/stock-desk.ts'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import { movementPictograms } from './movement-pictograms.ts'
import { useSayMovement } from './use-say-movement.ts'

/** Lines of a long delivery that are shown before "and so many more". */
const shownLines = 4

type Props = {
  movement: Movement
  items: ReadonlyMap<string, Item>
  onVoid: (movement: Movement) => void
}

/** One movement: what, when, by whom, how many of what. */
export function MovementLine({ movement, items, onVoid }: Props) {
  const { t, bilingual, nameOf, sayLot } = useStockWords()
  const { desk, station } = useStockDesk()
  const { sayKind, sayBy, sayBesides } = useSayMovement()
  const { kind, at, lines, voided } = movement
  const besides = sayBesides(movement)
  return (
    <li className={voided === null ? 'movement' : 'movement voided'}>
      <FeaturePictogram name={movementPictograms[kind]} />
      <div className="movement-head">
        <strong>{sayKind(kind)}</strong>
        <span className="soft">
          <bdi dir="ltr" className="digits">
            {formatMoment(wallTime(Date.parse(at), station.timeZone))}
          </bdi>{' '}
          · {sayBy(movement.by)}
        </span>
        {besides === '' ? null : <span className="soft">{besides}</span>}
        {voided === null ? null : <strong className="negative">{t('movement.voided')}</strong>}
      </div>
      <ul className="moved-lines">
        {lines.slice(0, shownLines).map(({ item: id, lot, qty, counted }) => {
          const item = items.get(id)
          return (
            <li key={`${id} ${lot}`}>
              <span>
                {item === undefined ? id : nameOf(item).text}{' '}
                <bdi dir="ltr" className="soft">
                  {sayLot(lot)}
                </bdi>
              </span>
              <bdi dir="ltr" className="digits moved-qty">
                {qty > 0 ? '+' : ''}
                {qty}
                {counted === undefined ? '' : ` → ${counted}`}
              </bdi>
            </li>
          )
        })}
        {lines.length > shownLines ? (
          <li className="soft">{t('movement.moreLines', { count: lines.length - shownLines })}</li>
        ) : null}
      </ul>
      {movement.mayVoid && desk.rights.includes('void') ? (
        <StockKey pictogram="undo" words={bilingual('movement.void')} onPress={() => onVoid(movement)} />
      ) : null}
    </li>
  )
}
