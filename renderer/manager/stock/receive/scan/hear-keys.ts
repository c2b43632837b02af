/** What parts elements of a GS1 code; scanners send it as the control character itself or as Ctrl+]. */
export const groupSeparator = '\u001d'

/** A scanner types a key every few milliseconds, the slowest every 30; the fastest fingers take 60 and more (milliseconds). */
const fastMs = 50

/** A busy machine may deliver some of a scanner's keys late; after this long it is another run (milliseconds). */
const pauseMs = 300

/** A code of fewer characters is no code: two keys struck at once are not a scan. */
const shortest = 6

export type PressedKey = { key: string; code: string; ctrl: boolean; shift: boolean; atMs: number }

/** `first`: this key may begin a scan · `reading`: it looks like one so far · `scanned`: the code is whole. */
export type HeardKey = 'nothing' | 'first' | 'reading' | { scanned: string }

/**
 * Listens to keys as a scanner types them: a run most of whose keys are faster than fingers, ended with Enter or Tab. Whatever a run
 * holds besides visible characters and the group separator is left out: some scanners send control characters of their own.
 */
export function hearScanner() {
  let run = ''
  let fast = 0
  let slow = 0
  let last = Number.NEGATIVE_INFINITY

  const begin = () => {
    run = ''
    fast = 0
    slow = 0
  }
  return (pressed: PressedKey): HeardKey => {
    const gap = pressed.atMs - last
    if (isModifier(pressed.key)) return 'nothing'
    if (gap > pauseMs) begin()
    else if (gap <= fastMs) fast += 1
    else slow += 1
    last = pressed.atMs
    if (pressed.key === 'Enter' || pressed.key === 'Tab') {
      const scanned = fast > slow ? run.trim() : ''
      begin()
      return scanned.length >= shortest ? { scanned } : 'nothing'
    }
    const isFirst = run === ''
    run += characterOf(pressed)
    if (isFirst) return run === '' ? 'nothing' : 'first'
    return fast > slow ? 'reading' : 'nothing'
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
