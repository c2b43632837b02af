import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'

type Props = {
  labels: { erase: string; keys: string }
  onKey: (letter: string) => void
  onErase: () => void
}

/** Eleven keys a row, 16 mm and more each: what an address and a code are made of. `<` erases. */
const rows = ['1234567890<', 'qwertyuiop-', 'asdfghjkl:/', 'zxcvbnm.']

/** Keys on the glass, from the left in every language, as they are on every keyboard. */
export function Keyboard({ labels, onKey, onErase }: Props) {
  return (
    <fieldset className="keyboard" dir="ltr" aria-label={labels.keys}>
      {rows.map((row) => (
        <div key={row} className="keyboard-row">
          {[...row].map((letter) =>
            letter === '<' ? (
              <PressButton key={letter} className="key" aria-label={labels.erase} onPress={onErase}>
                <Pictogram name="erase" />
              </PressButton>
            ) : (
              <PressButton key={letter} className="key" onPress={() => onKey(letter)}>
                {letter}
              </PressButton>
            ),
          )}
        </div>
      ))}
    </fieldset>
  )
}
