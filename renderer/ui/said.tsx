import type { Bilingual } from './two-lines.tsx'

/** Words in their language, standing where the language stands. */
export function Said({ words, className = '' }: { words: Bilingual; className?: string }) {
  return (
    <span className={`words ${className}`} lang={words.lang}>
      <bdi>{words.text}</bdi>
    </span>
  )
}
