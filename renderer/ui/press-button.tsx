import type { ComponentProps } from 'react'
import type { PressedBy } from './use-press.ts'
import { usePress } from './use-press.ts'

type Props = Omit<ComponentProps<'button'>, 'onClick' | 'type'> & {
  onPress: (by: PressedBy) => void
}

/** A native button that acts as fingers in gloves need it; everything else about it is the browser's. */
export function PressButton({ onPress, disabled, ...rest }: Props) {
  const handlers = usePress((by) => {
    if (disabled !== true) onPress(by)
  })
  return <button type="button" disabled={disabled} {...rest} {...handlers} />
}
