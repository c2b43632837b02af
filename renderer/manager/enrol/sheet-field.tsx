type Props = {
  name: string
  label: string
  value: string
  active: boolean
  onFocus: () => void
  onChange: (value: string) => void
}

/** One line of the sheet. Addresses and codes run from the left in every language. */
export function SheetField({ name, label, value, active, onFocus, onChange }: Props) {
  return (
    <label className={active ? 'field active' : 'field'}>
      <span>{label}</span>
      <input
        name={name}
        dir="ltr"
        // Our own keys stand below; the system's would cover them.
        inputMode="none"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        onFocus={onFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
