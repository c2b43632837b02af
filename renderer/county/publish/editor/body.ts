import { languages } from '../../../../locales/languages.ts'

/** A document while it is being written: whatever stands in the fields, whole or not. */
export type Body = Readonly<Record<string, unknown>>

/** Words in some languages; Chinese may still be missing. */
export type WrittenTexts = Readonly<Record<string, string>>

/** The member with this value; without it when there is none. */
export function withMember(body: Body, at: string, value: unknown): Body {
  const { [at]: _, ...rest } = body
  return value === undefined ? rest : { ...rest, [at]: value }
}

export function textsOf(value: unknown): WrittenTexts {
  return typeof value === 'object' && value !== null ? (value as WrittenTexts) : {}
}

/** Texts with one language written; nothing at all when no language has a word left. */
export function writeText(texts: WrittenTexts, language: string, text: string): WrittenTexts | undefined {
  const { [language]: _, ...rest } = texts
  const written = text === '' ? rest : { ...rest, [language]: text }
  return Object.keys(written).length === 0 ? undefined : written
}

/** What was typed as a number where it is one; else as it stands there, so that nothing typed is lost and the schema can refuse it. */
export function typedNumber(text: string): number | string | undefined {
  const plain = text.trim()
  if (plain === '') return undefined
  return /^-?\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : text
}

export function numberText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : ''
}

/** An id made of English words: `Sterile gauze, 5 cm` is `sterile-gauze-5-cm`. '' where none can be made. */
export function slugOf(english: string): string {
  return english
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 32)
    .replace(/-+$/, '')
}

/** Whether a value is words in languages, whichever of them are written. */
export function isTexts(value: unknown): value is WrittenTexts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => languages.some(({ code }) => code === key))
}
