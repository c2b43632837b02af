import './digits-pad.css'
import type { ReactNode } from 'react'
import { Pictogram } from './pictogram.tsx'
import { PressButton } from './press-button.tsx'

type Props = {
  /** For who cannot see it: what the pad is, and what its erasing key does. */
  labels: { keys: string; erase: string }
  onDigit: (digit: string) => void
  onErase: () => void
  disabled?: boolean
  /** What stands beside 0, where a telephone has its star: one key of the page's own, or nothing. */
  children?: ReactNode
}

const digits = '123456789'

/** Ten digits as on a telephone, 20 mm a key: for PINs, numbers and dates. From the left in every language. */
export function DigitsPad({ labels, onDigit, onErase, disabled = false, children }: Props) {
  const key = (digit: string) => (
    <PressButton key={digit} className="key" disabled={disabled} onPress={() => onDigit(digit)}>
      {digit}
    </PressButton>
  )
  return (
    <fieldset className="digits-pad" dir="ltr" aria-label={labels.keys}>
      {[...digits].map(key)}
      {children ?? <span />}
      {key('0')}
      <PressButton className="key" aria-label={labels.erase} disabled={disabled} onPress={onErase}>
        <Pictogram name="erase" />
      </PressButton>
    </fieldset>
  )
}
