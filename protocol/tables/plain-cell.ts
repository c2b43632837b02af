/** Words that a person writes into a cell for "nothing". */
const blank = /^(|[/\\\-–—_]+|无|没有|none|n\/?a|null)$/i

/** What nobody sees at either end. An inner run of it is looked at once, not from each of its characters on. */
const ends = /^[\p{C}\p{Z}]+|(?<![\p{C}\p{Z}])[\p{C}\p{Z}]+$/gu

/**
 * A cell as a person meant it: full width read as half, white space and control characters gone from its ends, one space within.
 * `="007"` is how a spreadsheet is kept from making a number of a text. '' stands for nothing.
 */
export function plainCell(raw: string): string {
  const unwrapped = raw.replace(/^\s*="(.*)"\s*$/su, '$1')
  const text = unwrapped
    .normalize('NFKC')
    .replace(ends, '')
    .replace(/\p{Z}+/gu, ' ')
  return blank.test(text) ? '' : text
}

/** A cell of words that others will read: as a person wrote it, its punctuation included, without what nobody sees at its ends. */
export function wordsInCell(raw: string): string {
  if (plainCell(raw) === '') return ''
  return raw
    .replace(/^\s*="(.*)"\s*$/su, '$1')
    .replace(ends, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
}
