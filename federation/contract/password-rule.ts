import { foldName } from './account-name.ts'

export const passwordLength = { least: 10, most: 128 }

/** Fewer different characters than this is a key held down. */
const leastDifferent = 5

/** Why this is no password for this account; undefined when it is one. A second factor stands behind it: length is what counts. */
export function faultOfPassword(
  password: string,
  name: string,
): 'short' | 'long' | 'simple' | 'name' | undefined {
  const letters = [...password.normalize('NFKC')]
  if (letters.length < passwordLength.least) return 'short'
  if (letters.length > passwordLength.most) return 'long'
  if (new Set(letters).size < leastDifferent) return 'simple'
  return foldName(password).includes(foldName(name)) ? 'name' : undefined
}
