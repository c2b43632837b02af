import { Pictogram } from './pictogram.tsx'
import { PressButton } from './press-button.tsx'
import './tile.css'
import type { Bilingual } from './two-lines.tsx'
import { TwoLines } from './two-lines.tsx'
import { useFit } from './use-fit.ts'
import type { PressedBy } from './use-press.ts'

type Props = {
  pictogram: string
  words: Bilingual
  onPress: (by: PressedBy) => void
  /** Given for a tile that stays chosen. */
  chosen?: boolean
}

/** Picture, words, Chinese as the second line: at least 24 mm high and 40 mm wide. */
export function Tile({ pictogram, words, onPress, chosen }: Props) {
  const fitted = useFit<HTMLButtonElement>(words.text + words.chinese)
  return (
    <PressButton ref={fitted} className="tile" aria-pressed={chosen} onPress={onPress}>
      <Pictogram name={pictogram} />
      <TwoLines {...words} />
      {chosen === true ? (
        <span className="tick">
          <Pictogram name="done" />
        </span>
      ) : null}
    </PressButton>
  )
}
