import './fact.css'
import type { ReactNode } from 'react'
import { FeaturePictogram } from '../ui/feature-pictogram.tsx'
import { Said } from '../ui/said.tsx'
import type { Bilingual } from '../ui/two-lines.tsx'

type Props = {
  pictogram: string
  label: Bilingual
  /** Takes the whole line. */
  wide?: boolean
  look?: 'hazard' | 'call'
  children: ReactNode
}

/** One thing to know: its picture, what it is, and what it says. Inside a <dl>. */
export function Fact({ pictogram, label, wide = false, look, children }: Props) {
  return (
    <div className={['fact', wide ? 'wide' : '', look ?? ''].filter(Boolean).join(' ')}>
      <FeaturePictogram name={pictogram} />
      <dt>
        <Said words={label} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
