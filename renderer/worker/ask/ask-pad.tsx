import { useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { PressButton } from '../../ui/press-button.tsx'

type Props = {
  /** How the pad is laid out. */
  className: string
  /** A key each. */
  letters: string
  typed: string
  /** Letters that there is room for. */
  longest: number
  onTyped: (typed: string) => void
}

/** Keys for what has few letters, a number or a ticket's code, and the one that takes the last back. From the left in every language. */
export function AskPad({ className, letters, typed, longest, onTyped }: Props) {
  const words = useWords('ask')
  return (
    <fieldset className={className} dir="ltr" aria-label={words('keys.name').text}>
      {[...letters].map((letter) => (
        <PressButton
          key={letter}
          className="key"
          onPress={() => typed.length < longest && onTyped(typed + letter)}
        >
          {letter}
        </PressButton>
      ))}
      <Key
        className="erase"
        pictogram="erase"
        words={words('keys.erase')}
        wordless
        disabled={typed === ''}
        onPress={() => onTyped(typed.slice(0, -1))}
      />
    </fieldset>
  )
}
