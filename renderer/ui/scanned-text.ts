/** A scanner types a code in well under a second; a pause this long begins a new text (milliseconds). */
const pauseMs = 500

export type Heard = 'nothing' | 'reading' | { scanned: string }

/**
 * Listens to keys as a scanner types them: a text that begins with `mark` and ends with Enter. `reading`: the key belongs to it and
 * should go nowhere else.
 */
export function listenForText(mark: string) {
  let text = ''
  let last = Number.NEGATIVE_INFINITY
  return (key: string, atMs: number): Heard => {
    if (atMs - last > pauseMs) text = ''
    last = atMs
    const start = text.indexOf(mark)
    if (key === 'Enter') {
      const scanned = start < 0 ? '' : text.slice(start)
      text = ''
      return scanned === '' ? 'nothing' : { scanned }
    }
    if ([...key].length !== 1) return start < 0 ? 'nothing' : 'reading'
    text += key
    return text.includes(mark) ? 'reading' : 'nothing'
  }
}
