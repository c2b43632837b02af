import { PressButton } from '../../../ui/press-button.tsx'
import { Chips } from '../fields/chips.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import type { KnownStation } from './offered-stations.ts'
import { offeredStations } from './offered-stations.ts'

type Props = { label: string; value: string; fault: string | null; onChange: (value: string) => void }

/** Another station: picked from those of this unit and those that something went to before, or typed as it stands on its sign. */
export function StationField({ label, value, fault, onChange }: Props) {
  const { t, name } = useStockWords()
  const near = useAsked('stock.destinations', {})
  const before = useAsked('stock.movements', { kind: 'stock.transferred', limit: 50 })
  const known = near.value?.stations.map(
    ({ id, name: called }): KnownStation => ({ id, name: name(called).text }),
  )
  const usual = before.value?.movements.flatMap(({ to }) => to ?? []) ?? []
  const offered = offeredStations(known ?? [], { usual, typed: value })
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
      {offered.length === 0 ? null : (
        <Chips label={t('transfer.stations')}>
          {offered.map((station) => (
            <PressButton
              key={station.id}
              className="chip plain"
              aria-pressed={value === station.id}
              onPress={() => onChange(station.id)}
            >
              {station.name === null ? null : <bdi>{station.name}</bdi>}{' '}
              <bdi dir="ltr" className="digits">
                {station.id}
              </bdi>
            </PressButton>
          ))}
        </Chips>
      )}
    </div>
  )
}
