import { PressButton } from '../../ui/press-button.tsx'

type Props<T extends string> = {
  label: string
  options: readonly { value: T; words: string }[]
  chosen: readonly T[]
  onPress: (value: T) => void
}

/** Keys to choose from in a row; one or several of them are pressed. */
export function ChipRow<T extends string>({ label, options, chosen, onPress }: Props<T>) {
  return (
    <fieldset className="chip-row" aria-label={label}>
      {options.map(({ value, words }) => (
        <PressButton
          key={value}
          className="key small"
          aria-pressed={chosen.includes(value)}
          onPress={() => onPress(value)}
        >
          <bdi>{words}</bdi>
        </PressButton>
      ))}
    </fieldset>
  )
}
