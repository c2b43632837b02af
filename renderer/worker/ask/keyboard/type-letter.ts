import type { Layout } from './layouts.ts'

/** A text with a letter more, as the layout writes it; null where it is long enough. `maxLength` counts characters as people do. */
export function typeLetter(
  text: string,
  letter: string,
  { layout, maxLength }: { layout: Layout; maxLength: number },
): string | null {
  if ([...text].length >= maxLength) return null
  const begins = text === '' || text.endsWith(' ')
  return text + (layout.how === 'latin' && begins ? letter.toUpperCase() : letter)
}

/** A text with its last character less. */
export function eraseLetter(text: string): string {
  return [...text].slice(0, -1).join('')
}
