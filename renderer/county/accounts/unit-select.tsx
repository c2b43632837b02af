import { useId } from 'react'
import type { Units } from '../../../federation/contract/fleet.ts'
import { useWords } from '../words/use-words.ts'
import { scopeBelow } from './scope-below.ts'
import { useAccountWords } from './use-account-words.ts'

type UnitSelectProps = { units: Units; under: string; value: string; onValue: (unit: string) => void }

/** A unit out of one and all below it. */
export function UnitSelect({ units, under, value, onValue }: UnitSelectProps) {
  const words = useAccountWords()
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{words('accounts.unit')}</label>
      <select id={id} className="field" value={value} onChange={({ target }) => onValue(target.value)}>
        <UnitOptions units={units} under={under} />
      </select>
    </div>
  )
}

function UnitOptions({ units, under }: Pick<UnitSelectProps, 'units' | 'under'>) {
  const { text } = useWords()
  return scopeBelow(units, under).map(({ unit, depth }) => (
    <option key={unit.unit} value={unit.unit}>
      {'\u3000'.repeat(depth)}
      {text(unit.name)} ({unit.unit})
    </option>
  ))
}
