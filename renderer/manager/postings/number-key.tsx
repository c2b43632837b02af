import { useState } from 'react'
import { PressButton } from '../../ui/press-button.tsx'
import { NumberSheet } from '../page/number-sheet.tsx'

type Props = {
  label: string
  value: number | null
  unit?: string
  most: number
  onChange: (value: number) => void
}

/** A number that is shown on its key, and changed by the pad that the key opens. */
export function NumberKey({ label, value, unit = '', most, onChange }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <PressButton className="key number-key" onPress={() => setAsking(true)}>
        <span className="soft">{label}</span>
        <bdi dir="ltr" className="digits">
          {value ?? '–'}
        </bdi>
        <span>{unit}</span>
      </PressButton>
      {asking ? (
        <NumberSheet
          title={label}
          value={value}
          unit={unit}
          most={most}
          onCancel={() => setAsking(false)}
          onDone={(typed) => {
            setAsking(false)
            onChange(typed)
          }}
        />
      ) : null}
    </>
  )
}
