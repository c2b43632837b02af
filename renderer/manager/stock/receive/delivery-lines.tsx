import { useState } from 'react'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { tilePage } from '../../../ui/tile-page.ts'
import { Nothing } from '../../page/nothing.tsx'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import { DeliveryLine } from './delivery-line.tsx'
import type { CheckedLine, DraftLine } from './draft-lines.ts'

type Props = {
  lines: readonly { line: DraftLine; is: CheckedLine }[]
  stocks: ReadonlyMap<string, ItemStock>
  onEdit: (line: DraftLine) => void
  onDrop: (key: string) => void
}

/** Of a note of thousands of lines, so many are shown at once. */
const linesShown = 40

/** The lines put together so far, those to be mended first. */
export function DeliveryLines({ lines, stocks, onEdit, onDrop }: Props) {
  const { t, bilingual } = useStockWords()
  const [wanted, setWanted] = useState(0)
  if (lines.length === 0) return <Nothing pictogram="receive">{t('empty.delivery')}</Nothing>
  const sorted = [...lines.filter(({ is }) => !is.ok), ...lines.filter(({ is }) => is.ok)]
  const { items, page, pages, next } = tilePage(sorted, linesShown, wanted)
  return (
    <>
      <ol className="delivery-lines">
        {items.map(({ line, is }) => (
          <DeliveryLine
            key={line.key}
            line={line}
            checked={is}
            stock={line.item === null ? undefined : stocks.get(line.item)}
            onEdit={() => onEdit(line)}
            onDrop={() => onDrop(line.key)}
          />
        ))}
      </ol>
      {pages === 1 ? null : (
        <div className="page-keys">
          <p>{t('receive.page', { page: page + 1, pages })}</p>
          <StockKey pictogram="more" words={bilingual('receive.next')} onPress={() => setWanted(next)} />
        </div>
      )}
    </>
  )
}
