import type { Language } from '../../locales/languages.ts'

/** Makes a made-up language's words out of the Chinese ones, placeholders untouched. */
type Maker = (words: unknown) => unknown

/**
 * Two built-in languages that nobody reads and no row offers: they show which words are not translated, and what breaks when text is
 * long or runs from the right.
 */
export const testLanguages: Record<string, { language: Language; make: Maker }> = {
  'en-XA': {
    language: testLanguage('en-XA', 'ltr', 'Latn'),
    make: (words) => each(words, (text) => `[${stretch(text)}]`),
  },
  'ar-XB': {
    language: testLanguage('ar-XB', 'rtl', 'Arab'),
    make: (words) => each(words, (text) => `[${stretch(text)}]`),
  },
}

function testLanguage(code: string, dir: Language['dir'], script: Language['script']): Language {
  return { code, ownName: code, dir, script, vertical: false, status: 'draft' }
}

function each(words: unknown, make: (text: string) => string): unknown {
  if (typeof words === 'string') return make(words)
  return Object.fromEntries(
    Object.entries(words as Record<string, unknown>).map(([key, inner]) => [key, each(inner, make)]),
  )
}

/** Uyghur is about three times as long as Chinese; a letter after each does the same. */
function stretch(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') ? part : [...part].map((letter) => `${letter}~`).join('')))
    .join('')
}
