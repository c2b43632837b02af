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
