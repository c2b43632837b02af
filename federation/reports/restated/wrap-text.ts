/** Of a line of mail, as readers and quoting leave room for. */
const columns = 78

/** Takes two columns: Chinese, and its punctuation. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** What a line may break before: a word with the blanks before it, or a Chinese character; punctuation stays with what it ends. */
const pieces = /[（《「『“]*(?:[^\s\u2e80-\ua4cf\uff00-\uff60]+|\S)[、，。；：！？）》」』”’…]*|\s+/gu

/**
 * Breaks a paragraph into lines of at most 78 columns. Chinese breaks between characters, other scripts between words; a word longer than
 * a line, as an address is, stays whole. `hang`: what further lines begin with.
 */
export function wrapText(text: string, { hang = '' }: { hang?: string } = {}): string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.replaceAll(/\s+/g, ' ').matchAll(pieces)) {
    const isBlank = piece.trim() === ''
    if (line.trim() !== '' && !isBlank && widthOf(line) + widthOf(piece) > columns) {
      lines.push(line.trimEnd())
      line = hang
    }
    if (!isBlank || line.trim() !== '' || lines.length === 0) line += piece
  }
  return [...lines, line.trimEnd()]
}

export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}
