const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Five groups of four: 97 bits, and nothing that is mistaken for something else when it is read from paper. */
export function makePassphrase(randomBytes: (count: number) => Uint8Array = randomOf): string {
  const chosen: string[] = []
  while (chosen.length < 20)
    for (const byte of randomBytes(32)) {
      // Bytes beyond the last whole run of letters would make some of them likelier.
      const letter = byte < letters.length * 8 ? letters[byte % letters.length] : undefined
      if (letter !== undefined && chosen.length < 20) chosen.push(letter)
    }
  return chosen.join('').replace(/.{4}(?=.)/g, '$&-')
}

function randomOf(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}
