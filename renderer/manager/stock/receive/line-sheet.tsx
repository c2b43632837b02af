import { useState } from 'react'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { DayField } from '../fields/day-field.tsx'
import { ItemPicker } from '../fields/item-picker.tsx'
import { QtyField } from '../fields/qty-field.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import { ItemName } from '../lists/item-name.tsx'
import { ActSheet } from '../shell/act-sheet.tsx'
import { StockKey } from '../shell/stock-key.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { DraftLine, FieldFaults } from './draft-lines.ts'
import { checkLine } from './draft-lines.ts'
import { recallProduct } from './scan/known-products.ts'
import { parseCode } from './scan/parse-code.ts'
import { useScanner } from './scan/use-scanner.ts'

type Props = {
  line: DraftLine
  stocks: ReadonlyMap<string, ItemStock>
  day: string
  onSave: (line: DraftLine) => void
  onClose: () => void
}

/** One line, field by field, what is wrong beside each. A package scanned meanwhile fills in what its code says. */
export function LineSheet({ line, stocks, day, onSave, onClose }: Props) {
  const { t, bilingual, name } = useStockWords()
  const [draft, setDraft] = useState(line)
  const [picking, setPicking] = useState(false)
  // Nobody is told that a field is empty before they had the chance to fill it.
  const [tried, setTried] = useState(line.row !== null)
  const stock = draft.item === null ? undefined : stocks.get(draft.item)
  const checked = checkLine({ ...draft, told: null }, { stocks, day })
  const faults: FieldFaults = tried && !checked.ok ? checked.faults : {}
  const say = (field: keyof FieldFaults) => {
    const fault = faults[field]
    return fault === undefined ? null : t(`faults.${fault}`)
  }
  const change = (said: Partial<DraftLine>) => setDraft((known) => ({ ...known, ...said, told: null }))

  useScanner((scanned) => {
    const code = parseCode(scanned)
    if (code === null) return
    change({
      item: draft.item ?? recallProduct(code.product)?.item ?? null,
      lot: code.lot ?? draft.lot,
      until: code.usableUntil ?? draft.until,
    })
  }, !picking)

  const save = () => {
    if (checked.ok) onSave({ ...draft, told: null })
    else setTried(true)
  }

  const needs = stock?.item.expiry
  return (
    <ActSheet
      title={line.row === null ? t('receive.lineTitle') : t('receive.row', { row: line.row })}
      trouble={null}
      onClose={onClose}
      keys={<StockKey look="act" pictogram="done" words={bilingual('act.keep')} onPress={save} />}
    >
      <div className="line-item">
        {stock === undefined ? (
          <strong>{draft.said || t('receive.whichItem')}</strong>
        ) : (
          <ItemName item={stock.item} />
        )}
        <StockKey
          pictogram="pencil"
          words={bilingual('receive.otherItem')}
          onPress={() => setPicking(true)}
        />
      </div>
      {say('item') === null ? null : (
        <p className="line-fault" role="alert">
          {say('item')}
        </p>
      )}
      {stock === undefined ? null : (
        <>
          {needs === 'none' || needs === 'durable' ? null : (
            <div className="line-fields">
              <TypedField
                label={needs === 'lot' ? t('receive.lot') : t('receive.lotIfPrinted')}
                name="lot"
                keys="code"
                maxLength={64}
                value={draft.lot}
                fault={say('lot')}
                hint={t('receive.lotHint')}
                onChange={(lot) => change({ lot })}
              />
              <DayField
                label={needs === 'lot' ? t('receive.until') : t('receive.untilIfPrinted')}
                value={draft.until}
                fault={say('until')}
                hint={t('receive.untilHint')}
                onChange={(until) => change({ until })}
              />
            </div>
          )}
          <QtyField
            item={stock.item}
            value={draft.qty}
            fault={faults.qty ?? null}
            onChange={(qty) => change({ qty })}
          />
          {checked.ok && checked.warn !== null ? (
            <p className="line-warn">{t(`faults.${checked.warn}`)}</p>
          ) : null}
          {stock.item.opensForDays === undefined ? null : (
            <p className="soft">
              {t('receive.opens', { count: stock.item.opensForDays, unit: name(stock.item.unit).text })}
            </p>
          )}
        </>
      )}
      {picking ? (
        <ItemPicker
          title={t('pick.title')}
          stocks={[...stocks.values()].filter(({ item }) => item.access !== 'excluded')}
          onClose={() => setPicking(false)}
          onPick={({ item }) => {
            setPicking(false)
            change({ item: item.id })
          }}
        />
      ) : null}
    </ActSheet>
  )
}
