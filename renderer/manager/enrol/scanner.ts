/** What the enrolment sheet's QR code begins with. */
const sheetMark = 'waystation:enrol?'

/** A scanner types a sheet in well under a second; a pause this long begins a new text (milliseconds). */
const pauseMs = 500

export type Heard = 'nothing' | 'reading' | { scanned: string }

/**
 * Listens to keys as a scanner types them: a text that begins with the sheet's mark and ends with Enter. `reading`: the key belongs
 * to a sheet and should go nowhere else.
 */
export function listenForSheet() {
  let text = ''
  let last = Number.NEGATIVE_INFINITY
  return (key: string, atMs: number): Heard => {
    if (atMs - last > pauseMs) text = ''
    last = atMs
    const start = text.indexOf(sheetMark)
    if (key === 'Enter') {
      const scanned = start < 0 ? '' : text.slice(start)
      text = ''
      return scanned === '' ? 'nothing' : { scanned }
    }
    if ([...key].length !== 1) return start < 0 ? 'nothing' : 'reading'
    text += key
    return text.includes(sheetMark) ? 'reading' : 'nothing'
  }
}
