import { PressButton } from '../../../ui/press-button.tsx'
import { useStockWords } from '../shell/use-stock-words.ts'
import { TypedField } from './typed-field.tsx'

type Props = {
  /** What is counted here, for who cannot see it. */
  label: string
  value: number
  min?: number
  max: number
  /** How many one press is: a package, where things come in packages. */
  step?: number
  onChange: (value: number) => void
}

/** One less, how many, one more. */
export function Stepper({ label, value, min = 0, max, step = 1, onChange }: Props) {
  const { t } = useStockWords()
  const set = (wanted: number) => onChange(Math.min(max, Math.max(min, wanted)))
  return (
    <div className="stepper" dir="ltr">
      <PressButton
        className="key"
        aria-label={t('stepper.less', { name: label })}
        disabled={value <= min}
        onPress={() => set(value - step)}
      >
        <span className="sign" aria-hidden="true">
          −
        </span>
      </PressButton>
      <TypedField
        label={label}
        keys="digits"
        maxLength={7}
        value={String(value)}
        onChange={(typed) => set(Number(typed.replace(/\D/g, '')))}
      />
      <PressButton
        className="key"
        aria-label={t('stepper.more', { name: label })}
        disabled={value >= max}
        onPress={() => set(value + step)}
      >
        <span className="sign" aria-hidden="true">
          +
        </span>
      </PressButton>
    </div>
  )
}
