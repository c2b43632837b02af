import type { ReactNode } from 'react'
import '../../../ui/key.css'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { PressButton } from '../../../ui/press-button.tsx'
import type { Bilingual } from '../../../ui/two-lines.tsx'

type Props = {
  pictogram: string
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

/** One key of a stock page, with a picture of what is done to things. */
export function StockKey(props: Props) {
  const { pictogram, words, onPress, look, wordless, pressed, disabled, className, children } = props
  return (
    <PressButton
      className={['key', look, className].filter(Boolean).join(' ')}
      aria-pressed={pressed}
      disabled={disabled === true}
      onPress={onPress}
      {...(wordless === true ? { 'aria-label': words.text } : {})}
    >
      <FeaturePictogram name={pictogram} />
      {wordless === true ? null : (
        <span className="words" lang={words.lang}>
          <bdi>{words.text}</bdi>
        </span>
      )}
      {children}
    </PressButton>
  )
}
