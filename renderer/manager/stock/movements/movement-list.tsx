import './movements.css'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Movement } from '../../../../station/contract/stock.ts'
import { Nothing } from '../../page/nothing.tsx'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { allStocks } from '../lists/all-stocks.ts'
import type { AskOf } from '../shell/use-asked.ts'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { MovementLine } from './movement-line.tsx'
import { VoidSheet } from './void-sheet.tsx'

type Props = {
  ask: AskOf<'stock.movements'>
  /** Told of the page shown, for whoever turns pages. */
  children?: (page: { last: Movement | undefined; more: boolean }) => ReactNode
}

/** One page of movements, newest first, with what may be voided. */
export function MovementList({ ask, children }: Props) {
  const { t } = useStockWords()
  const [voiding, setVoiding] = useState<Movement | null>(null)
  const asked = useAsked('stock.movements', ask)
  const catalogue = useAsked('stock.overview', {})
  const items = new Map(
    (catalogue.value === null ? [] : allStocks(catalogue.value)).map(({ item }) => [item.id, item]),
  )
  if (asked.value === null) return <TroubleSaid trouble={asked.trouble} again={asked.again} />
  const { movements, more } = asked.value
  return (
    <>
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {movements.length === 0 ? (
        <Nothing pictogram="list">{t('empty.movements')}</Nothing>
      ) : (
        <ol className="movement-lines">
          {movements.map((movement) => (
            <MovementLine
              key={`${movement.name.epoch}/${movement.name.seq}`}
              movement={movement}
              items={items}
              onVoid={setVoiding}
            />
          ))}
        </ol>
      )}
      {children?.({ last: movements.at(-1), more })}
      {voiding === null ? null : (
        <VoidSheet movement={voiding} items={items} onClose={() => setVoiding(null)} />
      )}
    </>
  )
}
