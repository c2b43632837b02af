import type { ReactNode } from 'react'
import { FeaturePictogram } from '../../ui/feature-pictogram.tsx'

/** An empty list says why it is empty, and what comes next. */
export function Nothing({ pictogram, children }: { pictogram: string; children: ReactNode }) {
  return (
    <div className="nothing">
      <FeaturePictogram name={pictogram} />
      <p>{children}</p>
    </div>
  )
}
