import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Trouble } from '../../ask/use-asked.ts'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import { KeysDock } from '../fields/keys-dock.tsx'
import { StockKey } from './stock-key.tsx'
import { useStockWords } from './use-stock-words.ts'

type Props = {
  title: string
  trouble: Trouble | null
  onClose: () => void
  /** The key that does it, beside the one that leaves it be. */
  keys?: ReactNode
  children: ReactNode
}

/** A question over the page: what it is about, what went wrong, do it or leave it. */
export function ActSheet({ title, trouble, onClose, keys, children }: Props) {
  const { bilingual } = useStockWords()
  const id = useId()
  const page = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // A dialog gives the focus to its first field, and our keys would cover what is to be picked.
  useEffect(() => heading.current?.focus(), [])
  return (
    <Sheet labelledBy={id} onClose={onClose} className="stock-sheet">
      <div ref={page} className="sheet-frame">
        <div className="sheet-body">
          <h2 ref={heading} id={id} tabIndex={-1}>
            {title}
          </h2>
          {children}
          <TroubleSaid trouble={trouble} />
          <div className="sheet-acts">
            <StockKey pictogram="close" words={bilingual('cancel')} onPress={onClose} />
            {keys}
          </div>
        </div>
        <KeysDock within={page} />
      </div>
    </Sheet>
  )
}
