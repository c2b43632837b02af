/** What parts elements of a GS1 code; scanners send it as the control character itself or as Ctrl+]. */
export const groupSeparator = '\u001d'

/** A scanner types a key every few milliseconds, the slowest every 30; the fastest fingers take 60 and more (milliseconds). */
const pauseMs = 50

/** A code of fewer characters is no code: two keys struck at once are not a scan. */
const shortest = 6

export type PressedKey = { key: string; code: string; ctrl: boolean; shift: boolean; atMs: number }

/** `first`: this key may begin a scan · `reading`: it belongs to one and should go nowhere else · `scanned`: the code is whole. */
export type HeardKey = 'nothing' | 'first' | 'reading' | { scanned: string }

/**
 * Listens to keys as a scanner types them: a fast run that ends with Enter or Tab. Whatever a run holds besides visible characters
 * and the group separator is left out: some scanners send control characters of their own.
 */
export function hearScanner() {
  let run = ''
  let last = Number.NEGATIVE_INFINITY
  return (pressed: PressedKey): HeardKey => {
    const pause = pressed.atMs - last > pauseMs
    if (isModifier(pressed.key)) return run.length > 1 && !pause ? 'reading' : 'nothing'
    if (pause) run = ''
    last = pressed.atMs
    if (pressed.key === 'Enter' || pressed.key === 'Tab') {
      const scanned = run.trim()
      run = ''
      return scanned.length >= shortest ? { scanned } : 'nothing'
    }
    const character = characterOf(pressed)
    run += character
    if (run.length > 1) return 'reading'
    return character === '' ? 'nothing' : 'first'
  }
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'CapsLock' || key === 'NumLock'
}

/** The character a key stands for; '' for a control character and for keys that have none. */
function characterOf({ key, code, ctrl, shift }: PressedKey): string {
  if (key === groupSeparator || (ctrl && (key === ']' || code === 'BracketRight'))) return groupSeparator
  if (ctrl) return ''
  if ([...key].length === 1) return /\p{Cc}/u.test(key) ? '' : key
  // With a Chinese input method switched on, a key is only known by its place.
  if (key !== 'Process') return ''
  if (/^Digit\d$/.test(code) && !shift) return code.slice(-1)
  if (!/^Key[A-Z]$/.test(code)) return code === 'Minus' && !shift ? '-' : ''
  return shift ? code.slice(-1) : code.slice(-1).toLowerCase()
}
