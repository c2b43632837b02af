import type { ReactNode } from 'react'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { Bilingual } from '../../ui/two-lines.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'

type Props = {
  pictogram: string
  title: Bilingual
  number: string | undefined
  look?: 'act' | 'end'
  children: ReactNode
}

/** One number to call: picture, whose it is, the number as text that runs from the left in every language. */
export function HelpCard({ pictogram, title, number, look, children }: Props) {
  return (
    <section className={['help-card', look].filter(Boolean).join(' ')}>
      <Pictogram name={pictogram} />
      <div className="help-card-words">
        <TwoLines {...title} />
        {children}
      </div>
      {number === undefined ? null : (
        <bdi dir="ltr" className="help-number">
          {number}
        </bdi>
      )}
    </section>
  )
}
