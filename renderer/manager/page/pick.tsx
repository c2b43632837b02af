import type { ReactNode } from 'react'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'

type Props = {
  pictogram: string
  chosen?: boolean
  onPress: () => void
  children: ReactNode
}

/** One of several to choose from: picture above words. */
export function Pick({ pictogram, chosen, onPress, children }: Props) {
  return (
    <PressButton className="pick" aria-pressed={chosen} onPress={onPress}>
      <Pictogram name={pictogram} />
      <span>{children}</span>
    </PressButton>
  )
}
