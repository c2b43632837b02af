import type { Item } from '../../../../station/contract/stock.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { TypedField } from './typed-field.tsx'
import type { QtyFault, TypedQty } from './typed-qty.ts'
import { parseQty } from './typed-qty.ts'

type Props = {
  item: Item
  value: TypedQty
  onChange: (value: TypedQty) => void
  fault?: QtyFault | null
}

/** How many: in packages and singles where the item comes in packages, and what that makes. */
export function QtyField({ item, value, onChange, fault = null }: Props) {
  const { t, name, sayQty } = useStockWords()
  const packSize = item.packSize ?? 1
  const unit = name(item.unit).text
  const parsed = parseQty(value, packSize)
  const said = fault === null ? null : t(`faults.${fault}`)
  const units = (
    <TypedField
      label={packSize > 1 ? t('qtyField.units', { unit }) : t('qtyField.qty', { unit })}
      name="units"
      keys="digits"
      maxLength={12}
      value={value.units}
      fault={said}
      onChange={(typed) => onChange({ ...value, units: typed })}
    />
  )
  if (packSize <= 1) return units
  return (
    <div className="typed">
      <div className="qty-fields">
        <TypedField
          label={t('qtyField.packs', { size: sayQty(packSize, item) })}
          name="packs"
          keys="digits"
          maxLength={12}
          value={value.packs}
          onChange={(typed) => onChange({ ...value, packs: typed })}
        />
        {units}
      </div>
      <p className="typed-said" aria-live="polite">
        {'qty' in parsed ? t('qtyField.together', { qty: sayQty(parsed.qty, item) }) : null}
      </p>
    </div>
  )
}
