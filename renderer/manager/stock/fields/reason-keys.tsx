import { PressButton } from '../../../ui/press-button.tsx'
import { Chips } from './chips.tsx'

type Props<R extends string> = {
  label: string
  reasons: readonly R[]
  sayReason: (reason: R) => string
  chosen: R | null
  onChoose: (reason: R) => void
}

/** One of a short list, each a key of its own. */
export function ReasonKeys<R extends string>({ label, reasons, sayReason, chosen, onChoose }: Props<R>) {
  return (
    <div className="reasons">
      <p className="typed-label">{label}</p>
      <Chips label={label}>
        {reasons.map((reason) => (
          <PressButton
            key={reason}
            className="chip plain"
            aria-pressed={chosen === reason}
            onPress={() => onChoose(reason)}
          >
            {sayReason(reason)}
          </PressButton>
        ))}
      </Chips>
    </div>
  )
}
