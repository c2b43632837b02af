import { useWords } from '../../i18n/use-say.ts'
import { Key } from '../../ui/key.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'
import { padKeys } from './pad-keys.ts'

type Props = {
  known: readonly string[]
  letters: boolean
  empty: boolean
  onType: (letter: string) => void
  onErase: () => void
  onChange: () => void
}

/** Keys of 20 mm: digits, or letters where a number has some. */
export function Pad({ known, letters, empty, onType, onErase, onChange }: Props) {
  const words = useWords('shelf')
  return (
    <div className="pad" data-letters={letters}>
      {padKeys(known, letters).map((letter) => (
        <PressButton key={letter} className="key pad-key" onPress={() => onType(letter)}>
          {letter}
        </PressButton>
      ))}
      <PressButton className="key pad-key change" onPress={onChange}>
        <Said words={letters ? words('number.digits') : words('number.letters')} />
      </PressButton>
      <Key
        className="pad-key erase"
        pictogram="erase"
        words={words('number.erase')}
        wordless
        disabled={empty}
        onPress={onErase}
      />
    </div>
  )
}
