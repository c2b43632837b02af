import './code-keys.css'
import type { ReactNode } from 'react'
import { Pictogram } from './pictogram.tsx'
import { PressButton } from './press-button.tsx'

type Props = {
  labels: { keys: string; erase: string; space: string }
  onKey: (letter: string) => void
  onErase: () => void
  /** What stands at the end of the last row: one key of the page's own, or nothing. */
  children?: ReactNode
}

/** What lot numbers, shelf numbers and station ids are made of. `<` erases, `_` is the space. */
const rows = ['1234567890<', 'QWERTYUIOP-', 'ASDFGHJKL/.', 'ZXCVBNM_']

/** Capital letters, digits and the marks of codes, from the left in every language. */
export function CodeKeys({ labels, onKey, onErase, children }: Props) {
  return (
    <fieldset className="code-keys" dir="ltr" aria-label={labels.keys}>
      {rows.map((row) => (
        <div key={row} className="code-keys-row">
          {[...row].map((letter) =>
            letter === '<' ? (
              <PressButton key={letter} className="key" aria-label={labels.erase} onPress={onErase}>
                <Pictogram name="erase" />
              </PressButton>
            ) : letter === '_' ? (
              <PressButton
                key={letter}
                className="key space"
                aria-label={labels.space}
                onPress={() => onKey(' ')}
              >
                <span aria-hidden="true">␣</span>
              </PressButton>
            ) : (
              <PressButton key={letter} className="key" onPress={() => onKey(letter)}>
                {letter}
              </PressButton>
            ),
          )}
          {row.endsWith('_') ? children : null}
        </div>
      ))}
    </fieldset>
  )
}
