import './notice.css'
import { Pictogram } from './pictogram.tsx'
import type { Bilingual } from './two-lines.tsx'
import { TwoLines } from './two-lines.tsx'

type Props = { pictogram: string; title: Bilingual; more?: Bilingual }

/** In the place of what is not there: why, and what one can do. */
export function Notice({ pictogram, title, more }: Props) {
  return (
    <div className="notice" role="status">
      <Pictogram name={pictogram} />
      <p className="notice-title">
        <TwoLines {...title} />
      </p>
      {more === undefined ? null : (
        <p>
          <TwoLines {...more} />
        </p>
      )}
    </div>
  )
}
