import { drawingNames, spriteUrl } from 'virtual:feature-pictograms'
import { Pictogram } from './pictogram.tsx'

const known = new Set(drawingNames)

/** A pictogram of a thing in a box, on a shelf, on a card; where there is none of the name, one of the first page's. */
export function FeaturePictogram({ name }: { name: string }) {
  if (!known.has(name)) return <Pictogram name={name} />
  return (
    <svg className={`pictogram ${name}`} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <use href={`${spriteUrl}#${name}`} />
    </svg>
  )
}

/** To be fetched beforehand, for the time when the host is away. */
export const featurePictogramsUrl = spriteUrl
