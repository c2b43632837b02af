import { daySchema } from '../../../../../protocol/days.ts'
import { lotSchema } from '../../../../../protocol/stock-lines.ts'
import { groupSeparator } from './hear-keys.ts'

/**
 * What a package's code says. `product`: what is always the same for this product: `gtin:` and 14 digits, or `trace:` and the first
 * seven of a Chinese drug traceability code. `lot` and `usableUntil` only where the code has them.
 */
export type ScannedCode = { product: string; lot?: string; usableUntil?: string }

/** Lengths of what follows the application identifiers of fixed length (GS1 General Specifications 7.8.5, by their first two digits). */
const fixedLengths: Readonly<Record<string, number>> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '03': 14,
  '04': 16,
  '11': 6,
  '12': 6,
  '13': 6,
  '14': 6,
  '15': 6,
  '16': 6,
  '17': 6,
  '18': 6,
  '19': 6,
  '20': 2,
  '31': 8,
  '32': 8,
  '33': 8,
  '34': 8,
  '35': 8,
  '36': 8,
  '41': 14,
}

/** Identifiers of three digits begin with these two; all others that are of interest here have two. */
const threeDigits = /^(23|24|25|40|42|71)/

/** Reads a GS1 element string, bracketed or as the scanner sends it, an EAN or UPC, or a drug traceability code; null for anything else. */
export function parseCode(scanned: string): ScannedCode | null {
  // ]d2, ]C1, ]e0, ]Q3 …: the scanner's own mark of the kind of symbol (ISO/IEC 15424).
  const text = scanned.replace(/^\][A-Za-z]\d/, '').replace(new RegExp(`^${groupSeparator}`), '')
  if (/^8\d{19}$/.test(text)) return { product: `trace:${text.slice(0, 7)}` }
  const gtin = parseGtin(text)
  if (gtin !== null) return { product: gtin }
  const elements = text.startsWith('(') ? readBracketed(text) : readElements(text)
  const product = parseGtin(elements?.get('01') ?? elements?.get('02') ?? '')
  if (elements === null || product === null) return null
  const lot = lotSchema.safeParse(elements.get('10'))
  const usableUntil = parseDate(elements.get('17'))
  return {
    product,
    ...(lot.success && lot.data !== null ? { lot: lot.data } : {}),
    ...(usableUntil === null ? {} : { usableUntil }),
  }
}

function readBracketed(text: string): Map<string, string> | null {
  const elements = [...text.matchAll(/\((\d{2,4})\)([^(]*)/g)]
  const read = elements.map(([whole]) => whole).join('')
  if (read !== text) return null
  return new Map(elements.map(([, id = '', value = '']) => [id, value.trim()]))
}

function readElements(text: string): Map<string, string> | null {
  const elements = new Map<string, string>()
  let rest = text
  while (rest !== '') {
    const start = rest.slice(0, 2)
    if (!/^\d\d$/.test(start)) return null
    const fixed = fixedLengths[start]
    const idLength = threeDigits.test(start) ? 3 : 2
    const separator = rest.indexOf(groupSeparator)
    const end = fixed === undefined ? (separator < 0 ? rest.length : separator) : 2 + fixed
    const value = rest.slice(idLength, end)
    if (value === '' || (fixed !== undefined && rest.length < end) || value.includes(groupSeparator))
      return null
    elements.set(rest.slice(0, idLength), value)
    rest = rest.slice(end).replace(new RegExp(`^${groupSeparator}+`), '')
  }
  return elements
}

/** EAN-8, UPC-A, EAN-13 and ITF-14 alike as 14 digits, once the check digit is right. */
function parseGtin(text: string): string | null {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return null
  const digits = text.padStart(14, '0')
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0)
  return sum % 10 === 0 ? `gtin:${digits}` : null
}

/** `YYMMDD` of this century; day 00 is the whole month. */
function parseDate(text: string | undefined): string | null {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(text ?? '') ?? []
  if (year === undefined) return null
  if (day === '00') return daySchema.safeParse(`20${year}-${month}-01`).success ? `20${year}-${month}` : null
  const whole = `20${year}-${month}-${day}`
  return daySchema.safeParse(whole).success ? whole : null
}
