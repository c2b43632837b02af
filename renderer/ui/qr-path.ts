import { correction, generate, mode } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'

/** Light modules around the code: readers want four. */
export const quietModules = 4

/** Most a code carries that a phone still reads from a hand's length on a small print: 65 modules of 0.6 mm. */
export const longestQrBytes = 280

/** Not Shift-JIS: where it stands among UTF-8, readers take its two bytes for Chinese ones. */
const modes = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8]

export type QrPath = {
  /** Modules along a side, without the quiet ones. */
  size: number
  /** The dark modules as the `d` of an SVG path, one unit a module. */
  path: string
}

/**
 * A text as a QR code, at least 15 % of it to be lost without harm. Text beyond Latin is told as UTF-8 by its ECI mark, so that no reader
 * has to guess. Throws over 2,331 bytes; callers stay below `longestQrBytes`.
 */
export function qrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.M, modes })
  return { size: code.size, path: toSvgPath(code) }
}
