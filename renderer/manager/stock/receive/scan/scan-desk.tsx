import { useState } from 'react'
import type { ItemStock } from '../../../../../station/contract/stock.ts'
import { FeaturePictogram } from '../../../../ui/feature-pictogram.tsx'
import { ItemPicker } from '../../fields/item-picker.tsx'
import { QtyField } from '../../fields/qty-field.tsx'
import type { TypedQty } from '../../fields/typed-qty.ts'
import { parseQty, splitQty } from '../../fields/typed-qty.ts'
import { ActSheet } from '../../shell/act-sheet.tsx'
import { StockKey } from '../../shell/stock-key.tsx'
import { useStockWords } from '../../shell/use-stock-words.ts'
import type { Delivery } from '../delivery.ts'
import { addScanned } from '../delivery.ts'
import type { DraftLine } from '../draft-lines.ts'
import type { KnownProduct } from './known-products.ts'
import { recallProduct, rememberProduct } from './known-products.ts'
import type { ScannedCode } from './parse-code.ts'
import { parseCode } from './parse-code.ts'
import { useScanner } from './use-scanner.ts'

type Props = {
  delivery: Delivery
  stocks: ReadonlyMap<string, ItemStock>
  listening: boolean
  /** With one package more, and the line it went to. */
  onScanned: (delivery: Delivery, line: DraftLine) => void
}

/** A code nobody here has scanned before: which item it is, and then how many are in such a package. */
type Asking = { code: ScannedCode; stock: ItemStock | null; holds: TypedQty }

/** Hears the scanner and puts what it read among the lines; a product not met before is asked about once. */
export function ScanDesk({ delivery, stocks, listening, onScanned }: Props) {
  const { t, bilingual, nameOf } = useStockWords()
  const [said, setSaid] = useState<string | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [last, setLast] = useState<ScannedCode | null>(null)

  const put = (code: ScannedCode, { item, units }: KnownProduct) => {
    const stock = stocks.get(item)
    if (stock === undefined) return
    const added = addScanned(delivery, { code, item, units, packSize: stock.item.packSize ?? 1 })
    const line = added.delivery.lines.find(({ key }) => key === added.key)
    setSaid(t('scan.added', { name: nameOf(stock.item).text }))
    setLast(code)
    if (line !== undefined) onScanned(added.delivery, line)
  }

  useScanner(
    (scanned) => {
      const code = parseCode(scanned)
      if (code === null) {
        setLast(null)
        return setSaid(t('scan.notACode'))
      }
      const known = recallProduct(code.product)
      if (known !== null && stocks.has(known.item)) put(code, known)
      else setAsking({ code, stock: null, holds: { packs: '', units: '' } })
    },
    listening && asking === null,
  )

  const answered = () => {
    if (asking?.stock === undefined || asking.stock === null) return
    const { item } = asking.stock
    const holds = parseQty(asking.holds, item.packSize ?? 1)
    if (!('qty' in holds)) return
    const known = { item: item.id, units: holds.qty }
    rememberProduct(asking.code.product, known)
    setAsking(null)
    put(asking.code, known)
  }

  return (
    <>
      <div className="scan-desk">
        <FeaturePictogram name="scan" />
        <p role="status">{said ?? t('scan.words')}</p>
        {last === null ? null : (
          <StockKey
            pictogram="pencil"
            words={bilingual('scan.notThat')}
            onPress={() => setAsking({ code: last, stock: null, holds: { packs: '', units: '' } })}
          />
        )}
      </div>
      {asking === null ? null : asking.stock === null ? (
        <ItemPicker
          title={t('scan.which')}
          stocks={[...stocks.values()].filter(({ item }) => item.access !== 'excluded')}
          onClose={() => setAsking(null)}
          onPick={(stock) => {
            const size = stock.item.packSize ?? 1
            setAsking({ ...asking, stock, holds: splitQty(size, size) })
          }}
        />
      ) : (
        <ActSheet
          title={t('scan.holds')}
          trouble={null}
          onClose={() => setAsking(null)}
          keys={
            <StockKey
              look="act"
              pictogram="done"
              words={bilingual('act.keep')}
              disabled={!('qty' in parseQty(asking.holds, asking.stock.item.packSize ?? 1))}
              onPress={answered}
            />
          }
        >
          <p className="sheet-subject">{nameOf(asking.stock.item).text}</p>
          <p>{t('scan.remembers')}</p>
          <QtyField
            item={asking.stock.item}
            value={asking.holds}
            onChange={(holds) => setAsking({ ...asking, holds })}
          />
        </ActSheet>
      )}
    </>
  )
}
