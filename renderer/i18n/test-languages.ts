/** Makes a made-up language's words out of the Chinese ones, placeholders untouched. */
type Maker = (words: unknown) => unknown

/** Two built-in languages that nobody reads: they show which words are not translated, and what breaks when text is long or runs from the right. */
export const mirrorLetters: Record<string, Maker> = {
  'en-XA': (words) => each(words, (text) => `[${stretch(text)}]`),
  'ar-XB': (words) => each(words, (text) => `⁦[${stretch(text)}]⁩`),
}

function each(words: unknown, make: (text: string) => string): unknown {
  if (typeof words === 'string') return make(words)
  return Object.fromEntries(
    Object.entries(words as Record<string, unknown>).map(([key, inner]) => [key, each(inner, make)]),
  )
}

/** German is about 1.4 times as long as English, Uyghur about three times as long as Chinese. */
function stretch(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') ? part : [...part].map((letter) => `${letter}~`).join('')))
    .join('')
}
