import { TypedField } from './typed-field.tsx'
import { spaceOutLabel } from './typed-label.ts'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  fault?: string | null
  hint?: string
}

/** A month or a day in digits; the dashes come by themselves. */
export function DayField({ label, value, onChange, fault = null, hint }: Props) {
  return (
    <TypedField
      label={label}
      name="until"
      keys="digits"
      maxLength={16}
      value={value}
      fault={fault}
      hint={hint}
      onChange={(typed) => onChange(spaceOutLabel(typed))}
    />
  )
}
