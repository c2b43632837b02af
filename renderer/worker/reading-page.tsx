import './reading-page.css'
import type { ReactNode } from 'react'
import { useSay, useWords } from '../i18n/use-say.ts'
import { useReading } from '../listings/use-reading.ts'
import { Key } from '../ui/key.tsx'
import { PageKeys } from './page-keys.tsx'

type Props = {
  /** Names what is read: another one begins at its top. */
  about: string
  label: string
  head: ReactNode
  /** Keys besides back and the one that turns. */
  keys?: ReactNode
  onBack: () => void
  children: ReactNode
}

/** Something to read that may be longer than the glass: its head stays, the rest is turned by a key or a finger. */
export function ReadingPage({ about, label, head, keys, onBack, children }: Props) {
  const { say } = useSay()
  const words = useWords('listings')
  const { ref, overflows, atEnd, turn } = useReading<HTMLElement>(about)
  return (
    <>
      <div className="page-head reading-head">{head}</div>
      <section
        className="reading-text"
        ref={ref}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
        tabIndex={0}
        aria-label={label}
        data-more={overflows && !atEnd}
      >
        {children}
      </section>
      <PageKeys>
        <Key pictogram="back" words={say('keys.back')} onPress={onBack} wordless />
        {overflows ? (
          <Key
            className="turn"
            pictogram={atEnd ? 'up' : 'down'}
            words={words(atEnd ? 'listing.turnUp' : 'listing.turn')}
            onPress={turn}
          />
        ) : null}
        {keys}
      </PageKeys>
    </>
  )
}
