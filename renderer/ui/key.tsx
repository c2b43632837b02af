import './key.css'
import type { ComponentType, ReactNode } from 'react'
import { Pictogram } from './pictogram.tsx'
import { PressButton } from './press-button.tsx'
import type { Bilingual } from './two-lines.tsx'

export type KeyProps = {
  pictogram: string
  /** What draws it; the first page's pictograms unless told otherwise. */
  picture?: ComponentType<{ name: string }>
  words: Bilingual
  onPress: () => void
  /** `act` teal, `end` red; else plain. */
  look?: 'act' | 'end'
  /** The picture alone; the words are its name for who cannot see it. */
  wordless?: boolean
  pressed?: boolean
  disabled?: boolean
  className?: string
  children?: ReactNode
}

/** One key of a bar. */
export function Key({
  pictogram,
  picture: Picture = Pictogram,
  words,
  onPress,
  look,
  wordless,
  pressed,
  disabled,
  className,
  children,
}: KeyProps) {
  return (
    <PressButton
      className={['key', look, className].filter(Boolean).join(' ')}
      aria-pressed={pressed}
      disabled={disabled === true}
      onPress={onPress}
      {...(wordless === true ? { 'aria-label': words.text } : {})}
    >
      <Picture name={pictogram} />
      {wordless === true ? null : (
        <span className="words" lang={words.lang} dir="auto">
          {words.text}
        </span>
      )}
      {children}
    </PressButton>
  )
}
