import { PressButton } from '../../../ui/press-button.tsx'
import { Chips } from '../fields/chips.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'

type Props = { label: string; value: string; fault: string | null; onChange: (value: string) => void }

/** The most stations offered for picking. */
const offered = 6

/** Another station's id: typed as it stands on its sign, or picked from those that something went to before. */
export function StationField({ label, value, fault, onChange }: Props) {
  const { t } = useStockWords()
  const before = useAsked('stock.movements', { kind: 'stock.transferred', limit: 50 })
  const known = [...new Set(before.value?.movements.flatMap(({ to }) => (to === undefined ? [] : [to])))]
  return (
    <div className="station-field">
      <TypedField
        label={label}
        name="station"
        keys="code"
        maxLength={64}
        value={value}
        fault={fault}
        hint={t('transfer.hint')}
        onChange={onChange}
      />
      {known.length === 0 ? null : (
        <Chips label={t('transfer.before')}>
          {known.slice(0, offered).map((station) => (
            <PressButton
              key={station}
              className="chip plain"
              aria-pressed={value === station}
              onPress={() => onChange(station)}
            >
              <bdi dir="ltr">{station}</bdi>
            </PressButton>
          ))}
        </Chips>
      )}
    </div>
  )
}
