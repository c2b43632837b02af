import type { ComponentType, ReactNode } from 'react'
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
  /** Draws the picture; the first page's pictograms unless said otherwise. */
  picture?: ComponentType<{ name: string }>
  className?: string
  /** What a tile says besides its name. */
  children?: ReactNode
}

/** Picture, words, Chinese as the second line: at least 24 mm high and 40 mm wide. */
export function Tile({
  pictogram,
  words,
  onPress,
  chosen,
  picture: Picture = Pictogram,
  className,
  children,
}: Props) {
  const fitted = useFit<HTMLButtonElement>(words.text + words.chinese)
  return (
    <PressButton
      ref={fitted}
      className={['tile', className].filter(Boolean).join(' ')}
      aria-pressed={chosen}
      onPress={onPress}
    >
      <Picture name={pictogram} />
      <TwoLines {...words} />
      {children}
      {chosen === true ? (
        <span className="tick">
          <Pictogram name="done" />
        </span>
      ) : null}
    </PressButton>
  )
}
