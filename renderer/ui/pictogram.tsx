import { drawingNames, spriteUrl } from 'virtual:pictograms'

const known = new Set(drawingNames)

/** A pictogram by its file's name; a plain mark for one we have no drawing of. Says nothing: words stand beside it. */
export function Pictogram({ name }: { name: string }) {
  return (
    <svg className={`pictogram ${name}`} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <use href={`${spriteUrl}#${known.has(name) ? name : 'plain'}`} />
    </svg>
  )
}
