/** The facts of a key event that the decision needs, as Electron's `before-input-event` names them. */
export type Key = { key: string; control: boolean; alt: boolean; meta: boolean }

/** Keys that are words, not characters, and that a form needs. Escape closes our own dialogs. */
const named = new Set([
  'Backspace',
  'Delete',
  'Tab',
  'Enter',
  'Escape',
  'Shift',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  // An input method at work.
  'Process',
  'Dead',
  'Compose',
])

/**
 * A list of what is allowed, since nobody can list what is not. Anything with Ctrl, Alt or Super is refused whatever the key: a
 * barcode scanner is a keyboard, and a printed code can make it type Ctrl+something.
 */
export function isAllowedKey({ key, control, alt, meta }: Key): boolean {
  if (control || alt || meta) return false
  return named.has(key) || isOneCharacter(key)
}

function isOneCharacter(key: string): boolean {
  const code = key.codePointAt(0)
  return code !== undefined && key.length === (code > 0xffff ? 2 : 1) && code >= 0x20 && code !== 0x7f
}
