export type Flat = Map<string, string>
export type NamespaceFinding = {
  key: string
  problem: 'missing' | 'surplus' | 'empty' | 'placeholders' | 'same'
}

const pluralEnding = /_(zero|one|two|few|many|other)$/

/** Nested JSON to dotted keys; anything but words in it is the file's mistake. */
export function flatten(value: unknown, prefix = ''): Flat {
  const flat: Flat = new Map()
  for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
    if (typeof inner === 'string') flat.set(prefix + key, inner)
    else if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
      for (const [path, text] of flatten(inner, `${prefix}${key}.`)) flat.set(path, text)
    } else throw new Error(`${prefix}${key} is neither words nor a group of words`)
  }
  return flat
}

/**
 * Holds one namespace of a language against the Chinese one, which is the source of keys.
 * `same` (the words equal the Chinese) is worth a look; the others are mistakes.
 */
export function compareNamespace(source: Flat, target: Flat, language: string): NamespaceFinding[] {
  const expected = expectedKeys(source, language)
  const found: NamespaceFinding[] = []
  for (const [key, chinese] of expected) {
    const words = target.get(key)
    if (words === undefined) found.push({ key, problem: 'missing' })
    else if (words.trim() === '') found.push({ key, problem: 'empty' })
    else if (!samePlaceholders(chinese, words)) found.push({ key, problem: 'placeholders' })
    else if (words === chinese && /\p{Script=Han}/u.test(chinese)) found.push({ key, problem: 'same' })
  }
  for (const key of target.keys()) if (!expected.has(key)) found.push({ key, problem: 'surplus' })
  return found
}

/** The Chinese keys with the plural forms that this language has: `days_other` gives `days_one`, `days_other`. */
export function expectedKeys(source: Flat, language: string): Flat {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const keys: Flat = new Map()
  for (const [key, chinese] of source) {
    if (!pluralEnding.test(key)) keys.set(key, chinese)
    else for (const form of forms) keys.set(key.replace(pluralEnding, `_${form}`), chinese)
  }
  return keys
}

/** The same names in double braces, in any order: `{{count}}` may be said as a word in a singular. */
function samePlaceholders(chinese: string, words: string): boolean {
  const names = (text: string) =>
    [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)]
      .map((match) => match[1])
      .filter((name) => name !== 'count')
  const tags = (text: string) => [...text.matchAll(/<\/?(\w+)\s*\/?>/g)].map((match) => match[0])
  const same = (a: (string | undefined)[], b: (string | undefined)[]) => a.sort().join() === b.sort().join()
  return same(names(chinese), names(words)) && same(tags(chinese), tags(words))
}
