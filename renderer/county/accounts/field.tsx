import type { InputHTMLAttributes } from 'react'
import { useId } from 'react'

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string
}

/** A line to fill in, with its name above it. */
export function Field({ label, value, onValue, hint, ...input }: FieldProps) {
  const ids = { field: useId(), hint: useId() }
  return (
    <div className="labelled">
      <label htmlFor={ids.field}>{label}</label>
      <input
        {...input}
        id={ids.field}
        className="field"
        value={value}
        aria-describedby={hint === undefined ? undefined : ids.hint}
        onChange={({ target }) => onValue(target.value)}
      />
      {hint === undefined ? null : (
        <p id={ids.hint} className="hint">
          {hint}
        </p>
      )}
    </div>
  )
}
