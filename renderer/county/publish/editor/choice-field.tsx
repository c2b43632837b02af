import { useId } from 'react'
import { FieldFault } from './text-field.tsx'

type ChoiceFieldProps = {
  label: string
  value: string
  of: readonly { code: string; name: string }[]
  /** What stands there while nothing is chosen. */
  none?: string | undefined
  fault?: string | undefined
  onValue: (value: string) => void
}

/** One of a list, by its name. */
export function ChoiceField({ label, value, of, none, fault, onValue }: ChoiceFieldProps) {
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={({ target }) => onValue(target.value)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {of.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  )
}
