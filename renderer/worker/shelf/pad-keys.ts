const digits = [...'1234567890']
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** What a key may type: digits, and the signs that stand on this station's own numbers; or the alphabet. */
export function padKeys(known: readonly string[], showLetters: boolean): string[] {
  if (showLetters) return letters
  const signs = known.flatMap((code) => [...code]).filter((sign) => sign !== ' ' && !/[0-9A-Z]/.test(sign))
  // A few at most: the pad is to stay a pad.
  return [...digits, ...new Set(signs)].slice(0, digits.length + 4)
}
