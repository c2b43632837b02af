/** What Outlook and Windows hand on of an address that opens a mail. */
const mostCharacters = 1_900

type Mail = { subject: string; body: string /** Said where the body had to be cut. */; cut: string }

/**
 * An address that opens a mail with these words; a body that is too long for one ends with a whole part of it (at
 * the end of a line, where not even one fits), and says so.
 */
export function mailAddress({ subject, body, cut }: Mail): string {
  const addressOf = (lines: readonly string[]) =>
    `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`
  const lines = body.trimEnd().split('\n')
  const whole = addressOf(lines)
  if (whole.length <= mostCharacters) return whole
  let kept = lines.length
  while (kept > 0 && addressOf([...lines.slice(0, kept), '', cut]).length > mostCharacters) kept--
  // Half a part is half a sentence.
  const parts = lines[kept] === '' ? kept : lines.lastIndexOf('', Math.max(0, kept - 1))
  return addressOf([...lines.slice(0, parts > 0 ? parts : kept), '', cut])
}
