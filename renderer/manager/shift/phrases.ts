/** Between the sentences of a note. */
const between = '; '

const partsOf = (note: string) => note.split(between).filter((part) => part.trim() !== '')

export function hasPhrase(note: string, phrase: string): boolean {
  return partsOf(note).includes(phrase)
}

/** Puts a phrase at the end of a note, or takes it out again; what somebody wrote beside it stays. */
export function togglePhrase(note: string, phrase: string): string {
  const parts = partsOf(note)
  return (parts.includes(phrase) ? parts.filter((part) => part !== phrase) : [...parts, phrase]).join(between)
}
