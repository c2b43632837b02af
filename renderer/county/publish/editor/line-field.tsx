import type { InputHTMLAttributes } from 'react'
import { useId } from 'react'
import { FieldFault } from './text-field.tsx'

type LineFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  label: string
  value: string
  hint?: string | undefined
  fault?: string | undefined
  onValue: (value: string) => void
}

/** A line that is no words in languages: a number, a day, a code. */
export function LineField({ label, value, hint, fault, onValue, ...input }: LineFieldProps) {
  const id = useId()
  const told = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="field"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={told || undefined}
        onChange={({ target }) => onValue(target.value)}
      />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  )
}
