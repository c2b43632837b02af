/**
 * The line that each object of a JSON text begins on, in the order of their opening braces. The text must be JSON. An object whose keys
 * stand twice, or look like numbers, is read by JavaScript in another order than it is written: its parts may be named a few lines off.
 */
export function linesOfObjects(text: string): number[] {
  const lines: number[] = []
  let line = 1
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\n') line++
    if (isInText) {
      if (character === '\\') at++
      else if (character === '"') isInText = false
    } else if (character === '"') isInText = true
    else if (character === '{') lines.push(line)
  }
  return lines
}

/** Postings are some ten deep; far beyond that a text is made to break whoever reads it. */
const deepest = 100

/** Whether lists and objects of a JSON text stand in each other deeper than any posting's. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isInText) {
      if (character === '\\') at++
      else if (character === '"') isInText = false
    } else if (character === '"') isInText = true
    else if (character === '{' || character === '[') {
      if (++depth > deepest) return true
    } else if (character === '}' || character === ']') depth--
  }
  return false
}
