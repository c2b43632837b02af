import type { ReactNode } from 'react'
import { useId } from 'react'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  keys: 'digits' | 'code'
  /** What is wrong with it, in words; null when nothing is. */
  fault?: string | null
  hint?: ReactNode
  maxLength?: number
  /** Digits that nobody looking on should read: a PIN. */
  hidden?: boolean
  name?: string
  /** Everyday words rather than a code run as the language runs. */
  words?: boolean
}

/** One line to type in, with its fault beside it; our keys come up when it has the focus, the system's stay down. */
export function TypedField(props: Props) {
  const { label, value, onChange, keys, fault = null, hint, maxLength, hidden, name, words } = props
  const id = useId()
  return (
    <div className={fault === null ? 'typed' : 'typed wrong'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={hidden === true ? 'password' : 'text'}
        dir={words === true ? 'auto' : 'ltr'}
        data-keys={keys}
        inputMode="none"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        maxLength={maxLength ?? 120}
        aria-invalid={fault !== null}
        aria-describedby={fault !== null || hint !== undefined ? `${id}-said` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== null || hint !== undefined ? (
        <p id={`${id}-said`} className="typed-said" role={fault === null ? undefined : 'alert'}>
          {fault ?? hint}
        </p>
      ) : null}
    </div>
  )
}
