import './illustration.css'
import { spriteUrl } from 'virtual:illustrations'

/** The drawing of one step, `burn-1`. Says nothing: its words stand beside it. */
export function Illustration({ name }: { name: string }) {
  return (
    <svg className="illustration" viewBox="0 0 240 180" aria-hidden="true" focusable="false">
      <use href={`${spriteUrl}#${name}`} />
    </svg>
  )
}

/** To be fetched beforehand, for the time when the host is away. */
export const illustrationsUrl = spriteUrl
